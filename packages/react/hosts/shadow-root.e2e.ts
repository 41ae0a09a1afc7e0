import { expect, fields, fillIn, newPassword, test } from "./test.ts";

test("in a shadow root: labels, errors, focus, reveal and styles", async ({ page, hosts }) => {
  await page.goto(hosts.urlOf("react-19", "shadow"));
  const { current, next, confirm, submit } = fields(page);
  expect(await submit.evaluate((button) => getComputedStyle(button).cursor)).toBe("pointer");
  await page.getByText("Current password", { exact: true }).click();
  await expect(current).toBeFocused();

  // Left empty, its error moves what is below it; the click must arrive all the same.
  await page.getByRole("button", { name: "Show password" }).nth(1).click();
  await expect(current).toHaveAccessibleDescription("Enter your current password.");
  await expect(next).toHaveAttribute("type", "text");
  await submit.click();
  await expect(next).toHaveAttribute("type", "password");
  const summary = page.getByRole("group", { name: "3 things need your attention" });
  await expect(summary).toBeFocused();
  const address = page.url();
  await summary.getByRole("link").nth(1).click();
  await expect(next).toBeFocused();
  expect(page.url()).toBe(address);

  await next.pressSequentially(newPassword);
  await expect(page.locator("[data-rekey=requirement]:not([data-met])")).toHaveCount(0);
  await fillIn(page, "not the current one");
  await confirm.press("Enter");
  await expect(current).toHaveAccessibleDescription(/^That is not your current password/);
  await expect(current).toBeFocused();
  await current.fill(hosts.account.password);
  await submit.click();
  await expect(page.getByRole("heading", { name: "Password changed" })).toBeFocused();
  expect(await hosts.takes(newPassword)).toBe(true);
});
