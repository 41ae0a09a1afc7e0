import { fields, fillChange, newPassword, signIn } from "./portalPage.ts";
import type { Stage } from "./startStage.ts";
import { expect, testEachVendor, testVendor } from "./test.ts";
import type { Vendor } from "./vendors.ts";

/** How many changes arrived at the vendor, by its own log. */
async function countChanges(stage: Stage, { change }: Vendor): Promise<number> {
  const { requests } = await stage.requests();
  return requests.filter(({ method, path }) => method === change.method && path === change.path).length;
}

testEachVendor("five submits in one tick are one change", async ({ page, stage, vendor, vendorId }) => {
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  await fields(page).submit.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
    button.form?.requestSubmit();
    button.form?.requestSubmit(button);
    button.click();
  });
  await expect(page.getByText("Password changed")).toBeVisible();
  expect(await countChanges(stage, vendor)).toBe(1);
  expect(await vendor.takes(newPassword)).toBe(true);
});

testVendor("leadsquared", "clicks and keys that pile up while the page is busy are one change", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, "not the current one");
  await fields(page).confirm.focus();
  const { x, y, width, height } = (await fields(page).submit.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.evaluate(() => {
    setTimeout(() => {
      const busyUntil = performance.now() + 500;
      while (performance.now() < busyUntil);
    });
  });
  await Promise.all([
    page.keyboard.press("Enter"),
    page.mouse.down(),
    page.mouse.up(),
    page.mouse.down({ clickCount: 2 }),
    page.mouse.up({ clickCount: 2 }),
    page.keyboard.press("Enter"),
  ]);
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");
  expect(await countChanges(stage, vendor)).toBe(1);
});

testVendor("loginradius", "a double click is one attempt, however quickly the first is refused", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await stage.addFault({ kind: "answer", status: 503, route: vendor.change.path });
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  // Its message is there again at the second click, so that the button stands where it stood at the first.
  const again = page.getByRole("button", { name: "Try again" });
  await again.dblclick({ delay: 80 });
  await expect(again).toBeVisible();
  expect(await countChanges(stage, vendor)).toBe(2);
});

testVendor("leadsquared", "a connection that goes and comes back sends nothing again", async (given) => {
  const { page, context, stage, vendor, vendorId } = given;
  await stage.addFault({ kind: "hang", route: vendor.change.path });
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await expect.poll(() => countChanges(stage, vendor)).toBe(1);
  await context.setOffline(true);
  await context.setOffline(false);
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  await expect(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  expect(await countChanges(stage, vendor)).toBe(1);
});

testVendor(
  "loginradius",
  "what is submitted offline is not sent later",
  async ({ page, context, stage, vendor, vendorId }) => {
    await signIn(page, stage.url, vendorId, vendor);
    await fillChange(page, vendor.password);
    await context.setOffline(true);
    await page.waitForFunction(() => !navigator.onLine);
    await fields(page).submit.click();
    await expect(page.getByText("You are offline")).toBeVisible();
    await context.setOffline(false);
    // By now whatever waited for the connection has heard of it: this goes the same way, after it.
    await page.evaluate(() => fetch("/api/configuration").then((answer) => answer.text()));
    expect(await countChanges(stage, vendor)).toBe(0);
    expect(await vendor.takes(newPassword)).toBe(false);
  },
);
