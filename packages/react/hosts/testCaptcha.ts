import { captchaDrivers } from "./captchaDrivers.ts";
import { type CaptchaScenarioName, type CaptchaStage, captchaScenarios } from "./captchaScenarios.ts";
import type { CaptchaName } from "./pages/captchas.ts";
import { routeCaptchas } from "./routeCaptchas.ts";
import { test } from "./test.ts";

/** Where LoginRadius's parameters or the page's own server get a token. */
const parameters = ["g-recaptcha-response", "h-captcha-response", "qq_captcha_ticket"];

/** Defines the test of one scenario with one captcha. */
export function testCaptcha(scenario: CaptchaScenarioName, name: CaptchaName): void {
  test(`${name}: ${scenario}`, async ({ page, hosts }) => {
    const driver = captchaDrivers[name];
    if (driver.loginRadius) {
      const protection = { captcha: driver.loginRadius, botProtection: ["PutChangePassword" as const] };
      await hosts.setSwitches({ loginradius: protection });
    }
    const sent: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (request.method() === "PUT") sent.push(parameters.map((it) => searchParams.get(it) ?? "").join(""));
      else if (pathname === "/change") sent.push(request.postDataJSON().captcha?.token ?? "");
    });
    const asked = await routeCaptchas(page, hosts.captcha);
    // Of one that has no vendor's host to route.
    page.on("request", (request) => {
      if (request.url().endsWith("/altcha/challenge")) asked.push(request.url());
    });
    const open = async (query = "") => {
      await page.goto(`${hosts.urlOf("react-19", "captcha")}?captcha=${name}&${query}`);
    };
    const stage: CaptchaStage = { ...driver, page, hosts, open, sent, asked };
    await captchaScenarios[scenario](stage);
  });
}
