import { fields, fillChange, holdRequests, newPassword, signIn, submitSignIn, watchChanges } from "./portalPage.ts";
import { expect, test, testEachVendor } from "./test.ts";

testEachVendor("the whole path, from the old password to the new one", async ({ page, stage, vendor, vendorId }) => {
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await expect(page.getByText("Password changed", { exact: true })).toBeVisible();
  await expect(fields(page).current).toHaveCount(0);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in again" }).click();
  await submitSignIn(page, vendor.email, vendor.password);
  await expect(page.getByText(/don’t belong together/)).toBeVisible();
  await submitSignIn(page, vendor.email, newPassword);
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
});

testEachVendor("a wrong current password is told at its field and changes nothing", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, "not the current one");
  await fields(page).submit.click();

  const { current, next, confirm, submit } = fields(page);
  await expect(current).toHaveAccessibleDescription("That is not your current password. Check it and try again.");
  await expect(current).toHaveAttribute("aria-invalid", "true");
  await expect(current).toBeFocused();
  const selected = await current.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]);
  expect(selected).toEqual([0, "not the current one".length]);
  await expect(next).toHaveValue(newPassword);
  await expect(confirm).toHaveValue(newPassword);
  expect(await vendor.takes(vendor.password)).toBe(true);
  expect(await vendor.takes(newPassword)).toBe(false);

  // Typing goes over the selection, and the change then succeeds with what is still there.
  await page.keyboard.type(vendor.password);
  await submit.click();
  await expect(page.getByText("Password changed")).toBeVisible();
  expect(await vendor.takes(newPassword)).toBe(true);
});

testEachVendor(
  "an expired session leads to sign-in and back to the form",
  async ({ page, stage, vendor, vendorId }) => {
    await signIn(page, stage.url, vendorId, vendor);
    await stage.setClock({ advanceMs: vendor.sessionLifetime + 1000 });
    await fillChange(page, vendor.password);
    await fields(page).submit.click();

    await expect(page).toHaveURL(/\/sign-in(?:\?|$)/);
    const heading = page.getByRole("heading", { name: "Sign in" });
    await expect(heading).toBeFocused();
    await expect(heading).toHaveAccessibleDescription(/^Your session has expired, and nothing was changed/);
    await expect(page.getByLabel("Email")).toHaveValue(vendor.email);
    await expect(page.getByRole("radio", { name: vendor.name })).toBeChecked();
    expect(await vendor.takes(newPassword)).toBe(false);

    await page.getByLabel("Password").fill(vendor.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/settings\/change-password(?:\?|$)/);
    await expect(fields(page).current).toBeEmpty();
    await fillChange(page, vendor.password);
    await fields(page).submit.click();
    await expect(page.getByText("Password changed")).toBeVisible();
  },
);

testEachVendor("a rate limit says how long to wait, sends once and keeps what was typed", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  const changes = watchChanges(page, vendor);
  await stage.setClock({ frozen: true });
  await vendor.useUpRateLimit();
  await fields(page).submit.click();

  const alert = page.getByRole("group", { name: "Too many attempts" });
  await expect(alert).toContainText("Too many attempts");
  await expect(alert).toContainText(/You can try again in \d+ seconds?\. What you typed is still here\./);
  await expect(fields(page).submit).toBeFocused();
  await expect(fields(page).current).toHaveValue(vendor.password);
  await expect(fields(page).next).toHaveValue(newPassword);
  await expect(fields(page).confirm).toHaveValue(newPassword);
  expect(changes).toHaveLength(1);
});

testEachVendor("however often it is submitted, one change is sent", async ({ page, stage, vendor, vendorId }) => {
  const held = await holdRequests(page, vendor.origin, vendor.change);
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  const changes = watchChanges(page, vendor);

  await fields(page).submit.dblclick();
  for (let press = 0; press < 5; press++) await fields(page).confirm.press("Enter");
  await expect(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  held.release();

  await expect(page.getByText("Password changed")).toBeVisible();
  expect(changes).toHaveLength(1);
  expect(await vendor.takes(newPassword)).toBe(true);
});

testEachVendor("Enter that is held down is one attempt", async ({ page, stage, vendor, vendorId }) => {
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, "not the current one");
  const changes = watchChanges(page, vendor);
  await fields(page).confirm.focus();
  await page.keyboard.down("Enter");
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");
  // The key is still down: these are its repeats.
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  const second = page.waitForRequest((request) => request.method() === vendor.change.method);
  await page.keyboard.press("Enter");
  await second;
  expect(changes).toHaveLength(2);
});

test("an answer that comes late does not end the session of who is signed in by then", async ({ page, stage }) => {
  const vendor = stage.vendors.loginradius;
  const answered = page.waitForResponse((response) => response.request().method() === vendor.change.method);
  const held = await holdRequests(page, vendor.origin, vendor.change, (route) =>
    route.fulfill({ status: 401, headers: { "access-control-allow-origin": "*" }, json: { ErrorCode: 905 } }),
  );
  await signIn(page, stage.url, "loginradius", vendor);
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await held.sent;
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in again" }).click();
  await submitSignIn(page, vendor.email, vendor.password);
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
  held.release();
  await answered;
  // A round trip of its own to the page, after everything that the answer has set off there.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
});

testEachVendor("the change goes straight to the vendor, with a preflight before it", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const preflights: string[] = [];
  network.on("Network.requestWillBeSent", ({ initiator, request }) => {
    if (initiator.type === "preflight") preflights.push(`${request.method} ${new URL(request.url).pathname}`);
  });
  const changes = watchChanges(page, vendor);
  await fields(page).submit.click();
  await expect(page.getByText("Password changed")).toBeVisible();

  const [change] = changes;
  expect(vendor.origin).not.toBe(stage.url);
  expect((await change?.allHeaders())?.["origin"]).toBe(stage.url);
  expect(preflights).toEqual([`OPTIONS ${vendor.change.path}`]);
});

test("when the vendor vanishes in mid-change, the words are honest and nothing typed is lost", async ({
  page,
  ownStage,
}) => {
  const vendor = ownStage.vendors.leadsquared;
  await signIn(page, ownStage.url, "leadsquared", vendor);
  await fillChange(page, vendor.password);
  await ownStage.closeVendors();
  await fields(page).submit.click();

  await expect(page.getByText("We couldn’t confirm the change")).toBeVisible();
  await expect(page.getByText("Password changed")).toHaveCount(0);
  await expect(fields(page).next).toHaveValue(newPassword);
});
