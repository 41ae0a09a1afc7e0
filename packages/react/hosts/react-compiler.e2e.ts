import { expect, fields, fillIn, newPassword, test } from "./test.ts";

test("the React Compiler takes every component and hook", async ({ hosts }) => {
  const { compiled } = await hosts.pages("compiled");
  const ours = compiled.filter(({ file }) => file.includes("packages/react/src"));
  expect(ours.filter(({ kind }) => kind === "CompileSuccess").length).toBeGreaterThan(20);
  expect(ours.filter(({ kind }) => kind !== "CompileSuccess")).toEqual([]);
});

test("compiled, all that changes while a person types and waits still does", async ({ page, hosts }) => {
  await page.goto(hosts.urlOf("compiled", "live"));
  const { current, next, confirm, submit } = fields(page);
  const met = page.locator("[data-rekey=requirement][data-met]");
  await expect(met).toHaveCount(0);
  await next.pressSequentially("lantern");
  await expect(met).toHaveCount(2);
  await next.pressSequentially("7!");
  await expect(met).toHaveCount(5);
  await expect(page.getByRole("meter")).toHaveAttribute("aria-valuenow", "1");
  await next.pressSequentially("lantern");
  await expect(page.getByRole("meter")).toHaveAttribute("aria-valuenow", "4");
  const reveal = page.getByRole("button", { name: "Show password" }).nth(1);
  await reveal.click();
  await expect(next).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Hide password" }).click();
  await expect(next).toHaveAttribute("type", "password");
  await next.fill("København!");
  await expect(page.locator("[data-rekey=guidance]")).toHaveAttribute("data-unusual", "");

  // The field's error follows its text, also where one broken rule gives way to another of its kind.
  await next.fill("lantern lantern");
  await current.focus();
  const error = page.locator("[id$=-newPassword-error]");
  await expect(error).toHaveText(/x y z/);
  await next.pressSequentially("7");
  await expect(error).toHaveText(/! or \?/);

  await fillIn(page, "not the current one", `${newPassword}7!`);
  await submit.click();
  await expect(current).toHaveAccessibleDescription(/^That is not your current password/);
  await confirm.fill("");
  await next.focus();
  await expect(confirm).toHaveAttribute("aria-invalid", "true");
  await fillIn(page, hosts.account.password, `${newPassword}7!`);

  await hosts.control("/faults", {
    kind: "rate-limit",
    vendor: "loginradius",
    retryAfter: 2,
    readable: true,
    times: 1,
  });
  await submit.click();
  const button = page.locator("[data-rekey=submit]");
  await expect(button).toHaveText(/^Try again in 0:0[12]$/);
  await expect(button).toHaveText("Try again");
  await button.click();
  await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
});
