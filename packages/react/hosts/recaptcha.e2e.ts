import type { Page } from "@playwright/test";
import { answerChallenge, solveIn } from "./captchaDrivers.ts";
import { routeCaptchas } from "./routeCaptchas.ts";
import { test as base, expect, fillIn, newPassword } from "./test.ts";

const test = base.extend<{ open: (captcha: string, more?: string) => Promise<string[]> }>({
  open: async ({ page, hosts }, use) => {
    await use(async (captcha, more = "") => {
      const kind = captcha.includes("score") ? "GoogleRecaptchaV3" : "GoogleRecaptchaV2";
      await hosts.setSwitches({ loginradius: { captcha: kind, botProtection: ["PutChangePassword"] } });
      const asked = await routeCaptchas(page, hosts.captcha);
      await page.clock.install();
      await page.goto(`${hosts.urlOf("react-19", "captcha")}?captcha=recaptcha-${captcha}${more}`);
      if (!more) await fillIn(page, hosts.account.password);
      return asked;
    });
  },
});

const slot = (page: Page) => page.locator("[data-rekey=captcha]");
const submit = (page: Page) => page.locator("[data-rekey=submit]").click();
const challenge = (page: Page) => page.locator("iframe[title*=challenge]");
const heading = (page: Page) => page.getByRole("heading", { name: "Password changed" });

/** With what the page had the script draw something. */
const renders = (page: Page): Promise<object[]> =>
  page.evaluate("(window.rekeyStandIns ?? []).filter((call) => call[1] === 'render').map((call) => call[2])");
const tokens = (changes: readonly { url(): string }[]) =>
  changes.map((change) => new URL(change.url()).searchParams.get("g-recaptcha-response"));
const token = expect.stringMatching(/^03AFcWeA/);

/** Longer than Google's script waits for a widget that is gone, in milliseconds; its unhandled rejection is a fault. */
const later = 15_000;

for (const [captcha, path] of [
  ["enterprise-score", "www.google.com/recaptcha/enterprise.js"],
  ["net", "www.recaptcha.net/recaptcha/api.js"],
] as const) {
  test(`${captcha}: is asked for as Google documents it`, async ({ page, hosts, open }) => {
    const siteKey = hosts.captcha.vendors["recaptcha"]?.siteKey ?? "";
    const asked = await open(captcha);
    await expect(slot(page)).toHaveAttribute("data-state", "ready");
    const [script, ...others] = asked.map((url) => new URL(url)).filter(({ pathname }) => pathname.endsWith(".js"));
    expect([`${script?.host}${script?.pathname}`, others]).toEqual([path, []]);
    const render = captcha === "net" ? "explicit" : siteKey;
    const onload = expect.stringMatching(/^rekeyCaptcha\d+$/);
    expect(Object.fromEntries(script?.searchParams ?? [])).toEqual({ render, hl: "en", onload });
    const nonce = page.locator("script[src*=recaptcha]").evaluate((tag: HTMLScriptElement) => tag.nonce);
    expect(await nonce).toBe(await page.locator("script[type=module]").evaluate((tag: HTMLElement) => tag.nonce));
    expect(await nonce).toMatch(/./);
    const rendered = { siteKey, size: "normal", theme: "light", language: "en" };
    expect(await renders(page)).toEqual(captcha === "net" ? [rendered] : []);
  });
}

for (const captcha of ["checkbox", "invisible", "score", "enterprise", "enterprise-score", "net"]) {
  test(`${captcha}: changes the password, with its token in g-recaptcha-response`, async ({
    page,
    hosts,
    changes,
    open,
  }) => {
    await open(captcha);
    const isBox = !/score|invisible/.test(captcha);
    if (isBox) await solveIn(page.locator("section"));
    await submit(page);
    await expect(heading(page)).toBeVisible();
    expect(tokens(changes)).toEqual([token]);
    expect(await hosts.takes(newPassword)).toBe(true);
    // Neither what it has put on the page nor what is still at work on it, such as a reset, outlasts the form.
    await page.clock.fastForward(later);
    await expect(page.locator("[name=g-recaptcha-response]")).toHaveCount(0);
  });
}

for (const captcha of ["score", "enterprise-score"]) {
  test(`${captcha}: shows nothing, even where others would ask, and tells what it is for`, async ({
    page,
    hosts,
    changes,
    open,
  }) => {
    await hosts.setSwitches({ captcha: { answer: "challenge" } });
    await open(captcha);
    await submit(page);
    await expect(heading(page)).toBeVisible();
    await expect(page.locator("iframe:visible")).toHaveCount(0);
    expect(tokens(changes)).toEqual([token]);
    const actions = page.evaluate(
      "window.rekeyStandIns.filter((call) => call[1] === 'execute').map((call) => call[2].action)",
    );
    expect(await actions).toEqual(["password/change"]);
  });
}

test("checkbox: hCaptcha under Google's name is not taken for it", async ({ page, hosts, changes, open }) => {
  await open("checkbox", "&loading=focus&without-policy");
  await page.addScriptTag({ url: "https://js.hcaptcha.com/1/api.js?render=explicit" });
  await page.waitForFunction("window.grecaptcha && window.grecaptcha === window.hcaptcha");
  await fillIn(page, hosts.account.password);
  await expect(slot(page)).toHaveAttribute("data-state", "error");
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(changes).toEqual([]);
});

test("checkbox: is compact where the form is narrow, and dark where it is", async ({ page, open }) => {
  await page.setViewportSize({ width: 310, height: 640 });
  await open("checkbox");
  await expect(slot(page)).toHaveAttribute("data-state", "ready");
  await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "dark"));
  const [light, dark] = ["light", "dark"].map((theme) => expect.objectContaining({ size: "compact", theme }));
  await expect.poll(() => renders(page)).toEqual([light, dark]);
});

test("invisible: a second press brings a closed challenge back", async ({ page, hosts, changes, open }) => {
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await open("invisible");
  await submit(page);
  await expect(challenge(page)).toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(slot(page)).toHaveAttribute("data-state", "challenging");
  await answerChallenge(page, "close");
  await expect(challenge(page)).toHaveCount(0);
  await submit(page);
  await answerChallenge(page, "solve");
  await expect(heading(page)).toBeVisible();
  expect(tokens(changes)).toEqual([token]);
  await page.clock.fastForward(later);
  await expect(page.locator("iframe")).toHaveCount(0);
});

for (const captcha of ["checkbox", "invisible"]) {
  test(`${captcha}: goes with the form, challenge and all`, async ({ page, hosts, changes, open }) => {
    await hosts.setSwitches({ captcha: { answer: "challenge" } });
    await open(captcha);
    await (captcha === "checkbox" ? solveIn(page.locator("section")) : submit(page));
    await expect(challenge(page)).toBeVisible();
    await page.getByRole("button", { name: "Take away" }).click();
    await expect(challenge(page)).toHaveCount(0);
    await page.clock.fastForward(later);
    await expect(page.locator("iframe, [name=g-recaptcha-response]")).toHaveCount(0);
    expect(changes).toEqual([]);
  });
}

test("score: another key than the page's own reCAPTCHA is told of", async ({ page, hosts, changes, open }) => {
  await open("score", "&loading=focus&without-policy");
  await page.addScriptTag({ url: "https://www.google.com/recaptcha/api.js?render=another-key" });
  await page.waitForFunction("window.grecaptcha?.execute");
  await fillIn(page, hosts.account.password);
  await submit(page);
  await expect(page.locator("section")).toContainText("not set up correctly");
  expect(changes).toEqual([]);
});

for (const captcha of ["checkbox", "invisible"]) {
  test(`${captcha}: a lost connection is told, and the next try works`, async ({ page, hosts, changes, open }) => {
    await hosts.setSwitches({ captcha: { answer: "network-error" } });
    await open(captcha);
    const tick = () => captcha === "checkbox" && solveIn(page.locator("section"));
    await tick();
    if (captcha === "invisible") await submit(page);
    await expect(slot(page)).toHaveAttribute("data-state", "error");
    expect(changes).toEqual([]);
    await hosts.setSwitches({ captcha: { answer: "pass" } });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(slot(page)).toHaveAttribute("data-state", "ready");
    await tick();
    await submit(page);
    await expect(heading(page)).toBeVisible();
    expect(tokens(changes)).toEqual([token]);
    await page.clock.fastForward(later);
    await expect(page.locator("[name=g-recaptcha-response]")).toHaveCount(0);
  });
}
