import type { Page } from "@playwright/test";
import { answerChallenge, solveIn } from "./captchaDrivers.ts";
import { routeCaptchas } from "./routeCaptchas.ts";
import { test as base, expect, fillIn } from "./test.ts";

const test = base.extend<{ open: (captcha: "checkbox" | "invisible", more?: string) => Promise<string[]> }>({
  open: async ({ page, hosts }, use) => {
    await hosts.setSwitches({ loginradius: { captcha: "HCaptcha", botProtection: ["PutChangePassword"] } });
    await use(async (captcha, more = "") => {
      const asked = await routeCaptchas(page, hosts.captcha);
      await page.goto(`${hosts.urlOf("react-19", "captcha")}?captcha=hcaptcha-${captcha}${more}`);
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
  changes.map((change) => new URL(change.url()).searchParams.get("h-captcha-response"));
const token = expect.stringMatching(/^P1_/);

test("is asked for as hCaptcha documents it, and leaves Google's name alone", async ({ page, hosts, open }) => {
  const asked = await open("checkbox", "&rtl");
  await expect(slot(page)).toHaveAttribute("data-state", "ready");
  const [script, ...others] = asked.map((url) => new URL(url)).filter(({ pathname }) => pathname.endsWith(".js"));
  expect([`${script?.host}${script?.pathname}`, others]).toEqual(["js.hcaptcha.com/1/api.js", []]);
  const onload = expect.stringMatching(/^rekeyCaptcha\d+$/);
  const query = Object.fromEntries(script?.searchParams ?? []);
  expect(query).toEqual({ render: "explicit", hl: "ar", recaptchacompat: "off", onload });
  expect(await page.evaluate("[typeof window.hcaptcha, typeof window.grecaptcha]")).toEqual(["object", "undefined"]);
  const siteKey = hosts.captcha.vendors["hcaptcha"]?.siteKey;
  expect(await renders(page)).toEqual([{ siteKey, size: "normal", theme: "light", hl: "ar" }]);
});

test("checkbox: is compact where the form is narrow, and dark where it is", async ({ page, open }) => {
  await page.setViewportSize({ width: 310, height: 640 });
  await open("checkbox");
  await expect(slot(page)).toHaveAttribute("data-state", "ready");
  await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "dark"));
  const [light, dark] = ["light", "dark"].map((theme) => expect.objectContaining({ size: "compact", theme }));
  await expect.poll(() => renders(page)).toEqual([light, dark]);
});

// hCaptcha tells both by a callback and by the rejection of what was asked for.
test("invisible: a closed challenge is one, and no error", async ({ page, hosts, changes, open }) => {
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await open("invisible");
  await slot(page).evaluate((element) => {
    const states: string[] = [];
    Object.assign(window, { states });
    const note = () => states.push(element.getAttribute("data-state") ?? "");
    new MutationObserver(note).observe(element, { attributeFilter: ["data-state"] });
  });
  await submit(page);
  await expect(slot(page)).toHaveAttribute("data-state", "challenging");
  await answerChallenge(page, "close");
  await expect(challenge(page)).toHaveCount(0);
  await expect(page.locator("[data-rekey=submit]")).toBeFocused();
  await expect(page.locator("[data-rekey=field-error]:visible, [data-rekey=notice]:visible")).toHaveCount(0);
  expect(changes).toEqual([]);
  await submit(page);
  await answerChallenge(page, "solve");
  await expect(heading(page)).toBeVisible();
  expect(tokens(changes)).toEqual([token]);
  const states = ["challenging", "ready", "challenging", "solved"];
  expect((await page.evaluate<string[]>("window.states")).slice(0, states.length)).toEqual(states);
});

test("invisible: goes with the form, challenge and all", async ({ page, hosts, changes, open }) => {
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await open("invisible");
  await submit(page);
  await expect(challenge(page)).toBeVisible();
  await page.getByRole("button", { name: "Take away" }).click();
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(changes).toEqual([]);
});

for (const captcha of ["checkbox", "invisible"] as const) {
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
  });
}
