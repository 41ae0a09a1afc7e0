import { captchaDrivers } from "./captchaDrivers.ts";
import { type CaptchaScenarioName, captchaScenarios } from "./captchaScenarios.ts";
import type { CaptchaName } from "./pages/captchas.ts";
import { testCaptcha } from "./testCaptcha.ts";

for (const scenario of Object.keys(captchaScenarios) as CaptchaScenarioName[])
  for (const name of Object.keys(captchaDrivers) as CaptchaName[]) testCaptcha(scenario, name);
