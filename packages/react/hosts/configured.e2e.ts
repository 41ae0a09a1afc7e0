import type { Page } from "@playwright/test";
import { answerChallenge, solveIn } from "./captchaDrivers.ts";
import { routeCaptchas } from "./routeCaptchas.ts";
import type { Hosts } from "./startHosts.ts";
import { test as base, expect, fields, fillIn, newPassword } from "./test.ts";

// The form as the app's configuration at LoginRadius has it, from the emulator's answer to the change.

type Switches = NonNullable<Parameters<Hosts["setSwitches"]>[0]["loginradius"]>;

const test = base.extend<{ open: (switches: Switches) => Promise<{ vendors: string[]; scripts: string[] }> }>({
  open: async ({ page, hosts }, use) => {
    await use(async (switches) => {
      await hosts.setSwitches({ loginradius: switches });
      const vendors = await routeCaptchas(page, hosts.captcha);
      const scripts: string[] = [];
      page.on("request", (request) => scripts.push(new URL(request.url()).pathname.split("/").at(-1) ?? ""));
      const policies = { QQTencentCaptcha: "tencent", HCaptcha: "hcaptcha" } as Record<string, string>;
      const policy = policies[switches.captcha ?? ""] ?? "recaptcha";
      await page.goto(`${hosts.urlOf("production", "configured")}?captcha=${policy}`);
      await expect(fields(page).submit).toBeVisible();
      return { vendors, scripts };
    });
  },
});

const slot = (page: Page) => page.locator("[data-rekey=captcha]");
const done = (page: Page) => page.getByRole("heading", { name: "Password changed" });
/** The captchas whose code the page has got, in one chunk or more. */
const chunksOf = (scripts: readonly string[]) => [
  ...new Set(scripts.flatMap((it) => /^(recaptcha|hcaptcha|tencent)\d*\.js$/.exec(it)?.[1] ?? [])),
];
const parametersOf = (changes: readonly { url(): string }[]) =>
  changes.map((change) =>
    Object.fromEntries(
      [...new URL(change.url()).searchParams]
        .filter(([name]) => /captcha/.test(name))
        .map(([name, it]) => [name, !!it]),
    ),
  );
const botProtection: Switches["botProtection"] = ["PutChangePassword"];

test("without Bot Protection there is no captcha, and none of its code", async ({ page, hosts, changes, open }) => {
  const { vendors, scripts } = await open({});
  await expect(slot(page)).toHaveCount(0);
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect([vendors, chunksOf(scripts), parametersOf(changes)]).toEqual([[], [], [{}]]);
});

test("with Bot Protection the app's reCAPTCHA is in the form, with the app's key", async ({
  page,
  hosts,
  changes,
  open,
}) => {
  const { scripts } = await open({ botProtection });
  await fillIn(page, hosts.account.password);
  await solveIn(page.locator("body"));
  await expect(slot(page)).toHaveAttribute("data-state", "solved");
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(chunksOf(scripts)).toEqual(["recaptcha"]);
  expect(parametersOf(changes)).toEqual([{ "g-recaptcha-response": true }]);
  expect(await hosts.takes(newPassword)).toBe(true);
});

test("of Tencent it is the window at the submit, whose pair is sent", async ({ page, hosts, changes, open }) => {
  const { scripts } = await open({ captcha: "QQTencentCaptcha", botProtection: botProtection });
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await answerChallenge(page, "solve");
  await expect(done(page)).toBeVisible();
  expect(chunksOf(scripts)).toEqual(["tencent"]);
  expect(parametersOf(changes)).toEqual([{ qq_captcha_ticket: true, qq_captcha_randstr: true }]);
});

test("where the configuration doesn't tell which, it is the page's own", async ({ page, hosts, changes, open }) => {
  const { scripts } = await open({ captcha: "HCaptcha", botProtection: botProtection });
  await fillIn(page, hosts.account.password);
  await solveIn(page.locator("body"));
  await expect(slot(page)).toHaveAttribute("data-state", "solved");
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(chunksOf(scripts)).toEqual(["hcaptcha"]);
  expect(parametersOf(changes)).toEqual([{ "h-captcha-response": true }]);
});

test("where accounts lock with a captcha, it comes once LoginRadius asks for it", async ({
  page,
  hosts,
  changes,
  open,
}) => {
  const { vendors } = await open({ lockoutType: "Captcha", maximumFailedAttempts: 1 });
  await fillIn(page, "not the current one");
  await fields(page).submit.click();
  await expect(fields(page).current).toHaveAccessibleDescription(/^That is not your current password/);
  await fields(page).current.fill(hosts.account.password);
  expect(vendors).toEqual([]);
  await fields(page).submit.click();
  await expect(slot(page)).toBeFocused();
  await expect(slot(page)).toHaveAccessibleDescription(/^Confirm that you are a person/);
  await solveIn(page.locator("body"));
  await expect(slot(page)).toHaveAttribute("data-state", "solved");
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(parametersOf(changes)).toEqual([{}, {}, { "g-recaptcha-response": true }]);
  expect(await hosts.takes(newPassword)).toBe(true);
});

test("the app's rules are the form's", async ({ page, hosts, changes, open }) => {
  await open({ passwordRules: "min_length[30]|max_length[64]" });
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(fields(page).next).toHaveAccessibleDescription(/30 characters/);
  expect(changes).toEqual([]);
  const longer = `${newPassword}, and a fifth`;
  await fillIn(page, hosts.account.password, longer);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(await hosts.takes(longer)).toBe(true);
});
