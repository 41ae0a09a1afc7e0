import type { Locator, Page } from "@playwright/test";
import { answerChallenge, type CaptchaDriver, solveIn } from "./captchaDrivers.ts";
import type { Hosts } from "./startHosts.ts";
import { expect, newPassword } from "./test.ts";

/** What a scenario works with. */
export interface CaptchaStage extends CaptchaDriver {
  readonly page: Page;
  readonly hosts: Hosts;
  /** Opens the page; the query's parameters are those of pages/CaptchaForms.tsx. */
  readonly open: (query?: string) => Promise<void>;
  /** The tokens that were sent with a change, in turn; a change without one is `""`. */
  readonly sent: readonly string[];
  /** The addresses that vendors were asked for. */
  readonly asked: readonly string[];
}

type Scenario = (stage: CaptchaStage) => Promise<void>;

/** The parts of a form, in whatever language it speaks. */
const partsOf = (form: Locator) => ({
  field: (name: string) => form.locator(`[name=${name}]`),
  submit: form.locator("[data-rekey=submit]"),
  slot: form.locator("[data-rekey=captcha]"),
  retry: form.locator("[data-rekey=captcha-retry]"),
  error: form.locator("[data-rekey=captcha] [data-rekey=field-error]"),
  success: form.locator("[data-rekey=success-title]"),
});

const formOf = ({ page }: CaptchaStage, index = 0) => page.locator("section").nth(index);

async function fillIn(form: Locator, current: string): Promise<void> {
  const { field } = partsOf(form);
  await field("currentPassword").fill(current);
  await field("newPassword").fill(newPassword);
  await field("confirmPassword").fill(newPassword);
}

async function solveBefore({ solves }: CaptchaStage, form: Locator): Promise<void> {
  if (solves !== "before the submit") return;
  await solveIn(form);
  await expect(partsOf(form).slot).toHaveAttribute("data-state", "solved");
}

async function solveAfter({ solves, page }: CaptchaStage): Promise<void> {
  if (solves === "after the submit") await answerChallenge(page, "solve");
}

/** Solves it and submits, which must change the password. */
async function change(stage: CaptchaStage, form = formOf(stage)): Promise<void> {
  await solveBefore(stage, form);
  await partsOf(form).submit.click();
  await solveAfter(stage);
  await expect(partsOf(form).success).toBeVisible();
  expect(await stage.hosts.takes(newPassword)).toBe(true);
}

async function openAndFillIn(stage: CaptchaStage, query?: string): Promise<Locator> {
  await stage.open(query);
  const form = formOf(stage);
  await fillIn(form, stage.hosts.account.password);
  return form;
}

/** Its script does not come: that is said, with what was typed still there and nothing sent. */
async function isUnavailable(stage: CaptchaStage, form: Locator): Promise<void> {
  const { slot, error, field, retry } = partsOf(form);
  await expect(slot).toHaveAttribute("data-state", "error");
  await expect(error).toContainText("could not be loaded");
  await expect(retry).toBeVisible();
  await expect(field("newPassword")).toHaveValue(newPassword);
  expect(stage.sent).toEqual([]);
}

const scriptIs = (script: "works" | "block" | "hang") => ({ captcha: { script } }) as const;

/** How long a script may take, in milliseconds. */
const scriptPatience = 15_000;

/** Longer than any token lives, in milliseconds. */
const aNight = 8 * 3_600_000;

/** What has to go well with every captcha, and how. */
export const captchaScenarios = {
  StrictMode: async (stage) => {
    const form = await openAndFillIn(stage);
    await change(stage, form);
    const calls: [string, string][] = await stage.page.evaluate("window.rekeyStandIns ?? []");
    // One that renders nothing but at the submit renders none before.
    expect(calls.filter(([, call]) => call === "render").length).toBeLessThanOrEqual(1);
    expect(stage.sent).toHaveLength(1);
  },

  "three remounts": async (stage) => {
    await stage.open();
    for (let round = 0; round < 3; round++) {
      await stage.page.getByRole("button", { name: "Take away" }).click();
      await stage.page.getByRole("button", { name: "Bring back" }).click();
    }
    const form = formOf(stage);
    await expect(partsOf(form).slot).toHaveAttribute("data-state", /ready|solved/);
    expect(await form.locator("[data-rekey=captcha-host] > *").count()).toBe(1);
    await fillIn(form, stage.hosts.account.password);
    await change(stage, form);
    expect(stage.asked.filter((url) => /\.js(?:\?|$)/.test(url)).length).toBeLessThanOrEqual(1);
  },

  "made anew at each render": async (stage) => {
    const form = await openAndFillIn(stage);
    await solveBefore(stage, form);
    const { slot } = partsOf(form);
    await expect(slot).toHaveAttribute("data-state", /ready|solved/);
    const before = await slot.getAttribute("data-state");
    const host = await form.locator("[data-rekey=captcha-host] > *").elementHandle();
    for (let renders = 0; renders < 3; renders++)
      await stage.page.getByRole("button", { name: "Render again" }).click();
    await expect(slot).toHaveAttribute("data-state", before ?? "");
    expect(await host?.evaluate((element) => element.isConnected)).toBe(true);
    await partsOf(form).submit.click();
    await solveAfter(stage);
    await expect(partsOf(form).success).toBeVisible();
    expect(stage.sent).toHaveLength(1);
  },

  "two forms": async (stage) => {
    const first = await openAndFillIn(stage, "forms=2");
    const second = formOf(stage, 1);
    await fillIn(second, stage.hosts.account.password);
    await change(stage, second);
    await expect(partsOf(first).field("newPassword")).toHaveValue(newPassword);
    await expect(partsOf(first).slot).toHaveAttribute("data-state", /ready|solved/);
    expect(stage.sent).toHaveLength(1);
  },

  blocked: async (stage) => {
    await stage.hosts.setSwitches(scriptIs("block"));
    const form = await openAndFillIn(stage);
    if (!stage.hasNoScript) await isUnavailable(stage, form);
    await partsOf(form).submit.click();
    await expect(partsOf(form).slot).toBeFocused();
    await isUnavailable(stage, form);
  },

  hang: async (stage) => {
    await stage.page.clock.install();
    await stage.hosts.setSwitches(scriptIs("hang"));
    const form = await openAndFillIn(stage);
    await partsOf(form).submit.click();
    await expect.poll(() => stage.asked.length).toBeGreaterThan(0);
    await stage.page.clock.fastForward(scriptPatience);
    await isUnavailable(stage, form);
  },

  "blocked, then recovers": async (stage) => {
    await stage.hosts.setSwitches(scriptIs("block"));
    const form = await openAndFillIn(stage);
    if (stage.hasNoScript) await partsOf(form).submit.click();
    await isUnavailable(stage, form);
    await stage.hosts.setSwitches(scriptIs("works"));
    await partsOf(form).retry.click();
    await expect(partsOf(form).slot).toHaveAttribute("data-state", /ready|solved/);
    await expect(partsOf(form).slot).toBeFocused();
    await change(stage, form);
    expect(stage.sent).toHaveLength(1);
  },

  dismiss: async (stage) => {
    await stage.hosts.setSwitches({ captcha: { answer: "challenge" } });
    const form = await openAndFillIn(stage);
    const { submit, slot, error, field } = partsOf(form);
    const ask = async () => {
      if (stage.solves === "before the submit") await solveIn(form);
      else if (!stage.beginsByItself) await submit.click();
    };
    if (stage.challenge === "none") return change(stage, form);
    await ask();
    await answerChallenge(stage.page, "close");
    if (stage.challenge === "told") {
      await expect(slot).toHaveAttribute("data-state", "ready");
      await expect(submit).not.toHaveAttribute("aria-disabled");
    }
    await expect(error).toHaveCount(0);
    await expect(field("newPassword")).toHaveValue(newPassword);
    expect(stage.sent).toEqual([]);
    await ask();
    await answerChallenge(stage.page, "solve");
    if (stage.solves === "before the submit" || stage.beginsByItself) {
      await expect(slot).toHaveAttribute("data-state", "solved");
      await submit.click();
    }
    await expect(partsOf(form).success).toBeVisible();
    expect(stage.sent).toHaveLength(1);
  },

  expire: async (stage) => {
    await stage.hosts.setSwitches({ captcha: { answer: "expire" } });
    const form = await openAndFillIn(stage);
    const { submit, slot, error } = partsOf(form);
    if (stage.solves === "before the submit" && !stage.tellsNoExpiry) {
      await solveIn(form);
      await expect(slot).toHaveAttribute("data-state", "expired");
      await expect(error).toContainText("has expired");
      await submit.click();
      expect(stage.sent).toEqual([]);
    } else {
      // Where it runs out on the way, whoever verifies it says so.
      await solveBefore(stage, form);
      await submit.click();
      await solveAfter(stage);
      await expect(error).toContainText("did not go through");
    }
    await expect(slot).toBeFocused();
    await stage.hosts.setSwitches({ captcha: { answer: "pass" } });
    await change(stage, form);
    expect(new Set(stage.sent).size).toBe(stage.sent.length);
  },

  "sleep past expiry": async (stage) => {
    await stage.page.clock.install();
    const form = await openAndFillIn(stage);
    await solveBefore(stage, form);
    // The clock goes on while the machine sleeps, and no timer does.
    await stage.page.clock.setSystemTime(Date.now() + aNight);
    if (stage.solves === "before the submit") {
      await partsOf(form).submit.click();
      await expect(partsOf(form).slot).toHaveAttribute("data-state", "expired");
      expect(stage.sent).toEqual([]);
    }
    await change(stage, form);
    expect(stage.sent).toHaveLength(1);
  },

  "double submit": async (stage) => {
    const form = await openAndFillIn(stage);
    await solveBefore(stage, form);
    await partsOf(form).submit.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.form?.requestSubmit();
      button.click();
    });
    await solveAfter(stage);
    await expect(partsOf(form).success).toBeVisible();
    expect(stage.sent).toHaveLength(1);
  },

  "wrong password, then a fresh token": async (stage) => {
    await stage.open();
    const form = formOf(stage);
    await fillIn(form, "not the current one");
    await solveBefore(stage, form);
    await partsOf(form).submit.click();
    await solveAfter(stage);
    const { field } = partsOf(form);
    await expect(field("currentPassword")).toHaveAccessibleDescription(/^That is not your current password/);
    await field("currentPassword").fill(stage.hosts.account.password);
    await change(stage, form);
    expect(stage.sent).toHaveLength(2);
    expect(new Set(stage.sent).size).toBe(2);
  },

  "strict CSP with a nonce": async (stage) => {
    const policy = stage.page.waitForResponse((answer) => answer.request().isNavigationRequest());
    const form = await openAndFillIn(stage);
    const header = (await policy).headers()["content-security-policy"] ?? "";
    expect(header).toContain("default-src 'none'");
    await expect(partsOf(form).slot).toHaveAttribute("data-state", /ready|solved/);
    const nonces = await stage.page.evaluate(() => [...document.scripts].filter((it) => it.src).map((it) => it.nonce));
    for (const nonce of nonces) expect(header).toContain(`'nonce-${nonce}'`);
    await change(stage, form);
  },

  RTL: async (stage) => {
    const form = await openAndFillIn(stage, "rtl");
    const { slot } = partsOf(form);
    await expect(form.locator("[data-rekey=root]")).toHaveAttribute("dir", "rtl");
    await expect(slot).toHaveAttribute("data-state", /ready|solved/);
    const overflow = await slot.evaluate((element) => {
      const [own, inner] = [element, element.querySelector("iframe")].map((it) => it?.getBoundingClientRect());
      return inner && own && (inner.left < own.left - 1 || inner.right > own.right + 1);
    });
    expect(overflow ?? false).toBe(false);
    await change(stage, form);
  },

  "no request before the focus": async (stage) => {
    await stage.open("loading=focus");
    const form = formOf(stage);
    await expect(partsOf(form).submit).toBeEnabled();
    await expect(partsOf(form).slot).toHaveAttribute("data-state", "idle");
    expect(stage.asked).toEqual([]);
    await fillIn(form, stage.hosts.account.password);
    await expect(partsOf(form).slot).not.toHaveAttribute("data-state", "idle");
    await change(stage, form);
  },

  "SSR and hydration": async (stage) => {
    const html = stage.page.waitForResponse((answer) => answer.request().isNavigationRequest());
    const form = await openAndFillIn(stage, "hydrated");
    expect(await (await html).text()).toContain('data-rekey="captcha-host"');
    await change(stage, form);
    expect(stage.sent).toHaveLength(1);
  },
} satisfies Record<string, Scenario>;

/** The name of one of {@link captchaScenarios}. */
export type CaptchaScenarioName = keyof typeof captchaScenarios;
