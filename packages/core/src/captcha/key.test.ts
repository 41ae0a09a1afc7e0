import { expect, test } from "vitest";
import { altcha } from "./altcha.ts";
import { custom } from "./custom.ts";
import { hcaptcha } from "./hcaptcha.ts";
import { recaptcha } from "./recaptcha.ts";
import { tencent } from "./tencent.ts";
import { turnstile } from "./turnstile.ts";

const mount = () => Promise.reject(new Error("not mounted here"));

test.each([
  ["recaptcha", (value: string) => recaptcha({ siteKey: value })],
  ["hcaptcha", (value: string) => hcaptcha({ siteKey: value, type: "invisible" })],
  ["tencent", (value: string) => tencent({ appId: value, aidEncrypted: () => Promise.resolve("aid") })],
  ["turnstile", (value: string) => turnstile({ siteKey: value })],
  ["altcha", (value: string) => altcha({ challengeUrl: value })],
  ["custom", (value: string) => custom({ id: "own", key: value, mount })],
])("%s of the same options is the same captcha, of others another", (_, create) => {
  expect(create("one").key).toBe(create("one").key);
  expect(create("one").key).not.toBe(create("two").key);
  expect(create("one").key).toContain("one");
});

test("a custom one without a key is a captcha of its own", () => {
  expect(custom({ id: "own", mount }).key).toBeUndefined();
});
