import { captchaDrivers } from "./captchaDrivers.ts";
import { type CaptchaScenarioName, captchaScenarios } from "./captchaScenarios.ts";
import type { CaptchaName } from "./pages/captchas.ts";
import { testCaptcha } from "./testCaptcha.ts";

// Every scenario and every captcha; captchas.full.e2e.ts has all pairs.
const scenarios = Object.keys(captchaScenarios) as CaptchaScenarioName[];
const names = Object.keys(captchaDrivers) as CaptchaName[];

for (let turn = 0; turn < Math.max(scenarios.length, names.length); turn++) {
  const scenario = scenarios[turn % scenarios.length];
  const name = names[turn % names.length];
  if (scenario && name) testCaptcha(scenario, name);
}
