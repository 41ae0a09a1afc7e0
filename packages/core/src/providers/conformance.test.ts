import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { describeAnswers } from "../lib/conformance/answers.test-suite.ts";
import type { Conforming } from "../lib/conformance/harness.test-suite.ts";
import { describeInput } from "../lib/conformance/input.test-suite.ts";
import { describeSecrets } from "../lib/conformance/secrets.test-suite.ts";
import { describeSending } from "../lib/conformance/sending.test-suite.ts";
import { describeStopping } from "../lib/conformance/stopping.test-suite.ts";
import type { Secret } from "../provider.ts";
import { createLeadSquaredProvider } from "./leadsquared.ts";
import { createLoginRadiusProvider } from "./loginradius.ts";

/** The conformance list: a new provider over HTTP is one more entry. */
const list: Conforming[] = [
  {
    id: "leadsquared",
    create: (baseUrl, secrets, transport) =>
      createLeadSquaredProvider({
        baseUrl,
        portalId: "1",
        authKey: secrets["authKey"] as Secret,
        registrationToken: secrets["registrationToken"] as Secret,
        ...transport,
      }),
    secrets: { authKey: "SECRET-MARKER-1", registrationToken: "SECRET-MARKER-2" },
    success: { IsSuccessful: true, ResponseText: "Password changed successfully" },
    passwords: ["CurrentPassword", "NewPassword"],
    captchas: [],
  },
  {
    id: "loginradius",
    create: (baseUrl, secrets, transport) =>
      createLoginRadiusProvider({
        baseUrl,
        apiKey: "KEY-MARKER",
        accessToken: secrets["accessToken"] as Secret,
        ...transport,
      }),
    secrets: { accessToken: "SECRET-MARKER-1" },
    success: { IsPosted: true },
    passwords: ["oldpassword", "newpassword"],
    captchas: ["recaptcha", "hcaptcha", "tencent"],
  },
];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("every provider that speaks HTTP is in the list", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[\w-]+\.ts$/.test(file) && file !== "custom.ts");
  expect(files).toEqual(list.map(({ id }) => `${id}.ts`).sort());
});

describe.each(list)("$id", (conforming) => {
  describeSending(conforming);
  describeAnswers(conforming);
  describeStopping(conforming);
  describeSecrets(conforming);
  describeInput(conforming);
});
