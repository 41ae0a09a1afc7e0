import { captchaDrivers } from "./captchaDrivers.ts";
import { type CaptchaScenarioName, captchaScenarios } from "./captchaScenarios.ts";
import type { CaptchaName } from "./pages/captchas.ts";
import { testCaptcha } from "./testCaptcha.ts";

// Every scenario and every captcha at least twice; captchas.full.e2e.ts has all pairs.
const scenarios = Object.keys(captchaScenarios) as CaptchaScenarioName[];
const names = Object.keys(captchaDrivers) as CaptchaName[];
const half = Math.floor(names.length / 2);
const pairs = Array.from({ length: Math.max(scenarios.length, names.length) }, (_, index) =>
  [index, index + half].map((it) => [scenarios[index % scenarios.length], names[it % names.length]] as const),
).flat();

for (const [scenario, name] of pairs) if (scenario && name) testCaptcha(scenario, name);
