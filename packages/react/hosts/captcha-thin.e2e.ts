import { routeCaptchas } from "./routeCaptchas.ts";
import { expect, fields, fillIn, newPassword, test } from "./test.ts";

for (const name of ["hcaptcha-checkbox", "hcaptcha-invisible"]) {
  test(`${name}: changes the password`, async ({ page, hosts, changes }) => {
    await hosts.setSwitches({ loginradius: { captcha: "HCaptcha", botProtection: ["PutChangePassword"] } });
    await routeCaptchas(page, hosts.captcha);
    await page.goto(`${hosts.urlOf("react-19", "captcha")}?captcha=${name}`);
    await fillIn(page, hosts.account.password);
    if (name === "hcaptcha-checkbox") await page.frameLocator("iframe").getByRole("checkbox").click();
    if (name === "hcaptcha-checkbox")
      await expect(page.locator("[data-rekey=captcha]")).toHaveAttribute("data-state", "solved");
    await fields(page).submit.click();
    await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
    expect(changes[0]?.url()).toContain("h-captcha-response=P1_");
    expect(await hosts.takes(newPassword)).toBe(true);
  });
}
