import { holdRequests, openSignIn, signIn, submitSignIn, watchRequests } from "./portalPage.ts";
import { expect, test, testEachVendor } from "./test.ts";

testEachVendor("wrong credentials are told at the password, and the email stays", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await openSignIn(page, stage.url, vendorId);
  await submitSignIn(page, vendor.email, "not the password");

  const password = page.getByLabel("Password");
  await expect(password).toHaveAccessibleDescription(
    `This email and password don’t belong together at ${vendor.name}. Check both and try again.`,
  );
  await expect(password).toBeFocused();
  await expect(page.getByLabel("Email")).toHaveValue(vendor.email);
  await expect(page).toHaveURL(`${stage.url}/sign-in?provider=${vendorId}`);
});

testEachVendor("a rate limit is told, and a later try goes through", async ({ page, stage, vendor, vendorId }) => {
  await openSignIn(page, stage.url, vendorId);
  await expect(page.getByLabel("Email")).toBeVisible();
  await stage.setClock({ frozen: true });
  await vendor.useUpRateLimit();
  await submitSignIn(page, vendor.email, vendor.password);
  await expect(page.getByRole("alert")).toContainText("Too many attempts");

  await stage.setClock({ advanceMs: 10_000 });
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
});

testEachVendor("however often it is submitted, one sign-in is sent", async ({ page, stage, vendor, vendorId }) => {
  const call = { method: "POST", path: vendor.signInPath };
  const signIns = watchRequests(page, vendor.origin, call);
  const held = await holdRequests(page, vendor.origin, call);
  await openSignIn(page, stage.url, vendorId);
  await submitSignIn(page, vendor.email, vendor.password);
  await page.getByLabel("Password").press("Enter");
  // By force, since Playwright waits for a button that says it is disabled, and a person does not.
  await page.getByRole("button", { name: "Signing in…" }).dblclick({ force: true });
  held.release();
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
  expect(signIns).toHaveLength(1);
});

testEachVendor("whoever came for another page is led back to it", async ({ page, stage, vendor, vendorId }) => {
  const wanted = `${stage.url}/settings/change-password?from=mail`;
  await page.goto(wanted);
  await expect(page).toHaveURL(`${stage.url}/sign-in`);
  for (const name of ["LoginRadius", "LeadSquared", vendor.name]) await page.getByRole("radio", { name }).check();
  await expect(page).toHaveURL(`${stage.url}/sign-in?provider=${vendorId}`);
  await submitSignIn(page, vendor.email, vendor.password);
  // With what was chosen in the lab on the way.
  await expect(page).toHaveURL(({ pathname, searchParams }) => {
    return pathname === "/settings/change-password" && searchParams.get("from") === "mail";
  });
  await expect(page.getByText(vendor.email)).toBeVisible();
  await expect(page.getByText(`${vendor.name} account`)).toBeVisible();
});

test("what is left out is told at its field, and nothing is sent", async ({ page, stage }) => {
  const sent: string[] = [];
  await openSignIn(page, stage.url, "loginradius");
  const email = page.getByLabel("Email");
  const password = page.getByLabel("Password");
  await expect(email).toBeVisible();
  page.on("request", (request) => sent.push(request.url()));

  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(email).toHaveAccessibleDescription("Enter your email.");
  await expect(password).toHaveAccessibleDescription("Enter your password.");
  await expect(email).toBeFocused();
  await submitSignIn(page, "johnwick", "");
  await expect(email).toHaveAccessibleDescription("Enter an email address such as name@example.com.");
  await submitSignIn(page, "johnwick@example.com", "");
  await expect(password).toBeFocused();
  expect(sent).toEqual([]);
});

test("a vendor that can't be reached is named, and what was typed stays", async ({ page, ownStage }) => {
  const { email, password } = ownStage.vendors.loginradius;
  await openSignIn(page, ownStage.url, "loginradius");
  await expect(page.getByLabel("Email")).toBeVisible();
  await ownStage.closeVendors();
  await submitSignIn(page, email, password);
  await expect(page.getByRole("alert")).toContainText("LoginRadius can’t be reached");
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Password")).toHaveValue(password);
});

test("signing out ends the LoginRadius token", async ({ page, stage }) => {
  const vendor = stage.vendors.loginradius;
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === vendor.signInPath);
  await signIn(page, stage.url, "loginradius", vendor);
  const { access_token } = await (await answer).json();
  const validity = () =>
    fetch(`${vendor.origin}/identity/v2/auth/access_token/Validate?apikey=${stage.fixtures.loginradius.apiKey}`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
  expect((await validity()).ok).toBe(true);

  const invalidated = page.waitForResponse(/InValidate/);
  await page.getByRole("button", { name: "Sign out" }).click();
  expect((await invalidated).ok()).toBe(true);
  expect((await validity()).ok).toBe(false);
});

test("the password is gone from its field once it was used", async ({ page, stage }) => {
  const { email, password } = stage.vendors.leadsquared;
  await openSignIn(page, stage.url, "leadsquared");
  const field = await page.getByLabel("Password").elementHandle();
  await submitSignIn(page, email, password);
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
  // The field is off the page, and still held from here as it could be from an extension.
  expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe("");
});

test("a reload signs out, and no storage has kept anything", async ({ page, stage }) => {
  await signIn(page, stage.url, "leadsquared", stage.vendors.leadsquared);
  const stored = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(await stored()).toEqual([0, 0, ""]);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in(?:\?|$)/);
  expect(await stored()).toEqual([0, 0, ""]);
});
