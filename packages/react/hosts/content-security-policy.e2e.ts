import { expect, fields, fillIn, newPassword, test } from "./test.ts";

// What the fixture faults collects is the point: no violation, no error.
test("a nonce and Trusted Types: a refusal, then success, in a production build", async ({ page, hosts }) => {
  const answer = await page.goto(hosts.urlOf("production", "live"));
  expect(answer?.headers()["content-security-policy"]).toContain("trusted-types 'none'");
  const { current, next, submit } = fields(page);
  await next.fill("short");
  await page.getByRole("button", { name: "Show password" }).nth(1).click();
  await submit.click();
  await expect(page.getByRole("group", { name: /need your attention$/ })).toBeFocused();
  await fillIn(page, "not the current one", `${newPassword}7!`);
  await submit.click();
  await expect(current).toHaveAccessibleDescription(/^That is not your current password/);
  await current.fill(hosts.account.password);
  await submit.click();
  await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
  expect(await hosts.takes(`${newPassword}7!`)).toBe(true);
});

test("the policy is in force", async ({ page, hosts, faults }) => {
  await page.goto(hosts.urlOf("production", "client"));
  await expect(fields(page).submit).toBeEnabled();
  await expect(page.evaluate(() => (document.body.innerHTML = "<p>"))).rejects.toThrow("TrustedHTML");
  await expect.poll(() => faults.splice(0).join()).toContain("require-trusted-types-for");
});
