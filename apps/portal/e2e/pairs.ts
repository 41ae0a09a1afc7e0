import type { Page } from "@playwright/test";
import { fields, fillChange, newPassword, submitSignIn } from "./portalPage.ts";
import type { Stage } from "./startStage.ts";
import { expect, test } from "./test.ts";
import type { VendorId } from "./vendors.ts";

/** When a person has to do something about a captcha. */
type Solving = "before the submit" | "after the submit" | "never";

/** Every captcha of the lab, and what a person has to do. */
const solvings: Readonly<Record<string, Solving>> = {
  "": "never",
  "recaptcha-checkbox": "before the submit",
  "recaptcha-invisible": "never",
  "recaptcha-score": "never",
  "hcaptcha-checkbox": "before the submit",
  "hcaptcha-invisible": "never",
  "tencent-popup": "after the submit",
  "tencent-embedded": "before the submit",
  "turnstile-managed": "never",
  "turnstile-invisible": "never",
  altcha: "never",
};

/** Which captchas a provider takes, by the vendors that its types allow. */
const carried: Readonly<Record<string, readonly string[]>> = {
  leadsquared: [""],
  loginradius: ["", "recaptcha", "hcaptcha", "tencent"],
  portal: ["", "recaptcha", "hcaptcha", "turnstile", "altcha"],
};

/** A provider with a captcha that it can carry. */
export interface Pair {
  readonly provider: string;
  readonly captcha: string;
}

export const pairs: readonly Pair[] = Object.entries(carried).flatMap(([provider, vendors]) =>
  Object.keys(solvings)
    .filter((captcha) => vendors.includes(captcha.replace(/-.*/, "")))
    .map((captcha) => ({ provider, captcha })),
);

export const outcomes = ["success", "wrong password", "rate limit", "outcome unknown", "session expired"] as const;

type Outcome = (typeof outcomes)[number];

/** The lab's faults for the outcomes that need one. */
const faults: Readonly<Partial<Record<Outcome, string>>> = {
  "rate limit": "rate-limit,retryAfter=24,readable=true",
  "outcome unknown": "truncate,times=1",
};

/** Declares the test of one pair and one outcome. */
export function testPair({ provider, captcha }: Pair, outcome: Outcome, tag: string[] = []): void {
  test(`${provider} with ${captcha || "no captcha"}: ${outcome}`, { tag }, async ({ page, stage }) => {
    const vendorId: VendorId = provider === "loginradius" ? "loginradius" : "leadsquared";
    const vendor = stage.vendors[vendorId];
    const query = new URLSearchParams({ provider, captcha, fault: faults[outcome] ?? "" });
    const isApplied = captcha || faults[outcome];
    const applied = isApplied && page.waitForResponse((it) => it.request().method() === "PUT" && /lab/.test(it.url()));
    await page.goto(`${stage.url}/settings/change-password?${query}`);
    await applied;
    await submitSignIn(page, vendor.email, vendor.password);
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    if (outcome === "session expired") await expire(stage);

    await fillChange(page, outcome === "wrong password" ? "not the current one" : vendor.password);
    await submitWith(page, captcha);
    await expectOutcome(page, outcome);
    const isChanged = outcome === "success" || outcome === "outcome unknown";
    expect(await vendor.takes(newPassword)).toBe(isChanged);
  });
}

async function expire({ url }: Stage) {
  await fetch(`${url}/api/lab/expire`, { method: "POST", headers: { "content-type": "application/json" } });
}

async function submitWith(page: Page, captcha: string) {
  const solving = solvings[captcha];
  if (solving === "before the submit") {
    await page.locator("[data-rekey=captcha-host] iframe").contentFrame().locator("[data-solve]").click();
    await expect(page.locator("[data-rekey=captcha]")).toHaveAttribute("data-state", "solved");
  }
  await fields(page).submit.click();
  if (solving === "after the submit") {
    await page.frameLocator("iframe[title*=challenge]").locator("[data-solve]").click();
  }
}

async function expectOutcome(page: Page, outcome: Outcome) {
  const notice = (name: string) => page.getByRole("group", { name });
  if (outcome === "success") {
    await expect(page.getByText("Password changed", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Go to your applications" }).click();
    await expect(page.getByRole("heading", { name: "Applications" })).toBeFocused();
  } else if (outcome === "wrong password") {
    await expect(fields(page).current).toHaveAccessibleDescription(/^That is not your current password/);
    await expect(fields(page).next).toHaveValue(newPassword);
  } else if (outcome === "rate limit") {
    await expect(notice("Too many attempts")).toContainText(/try again in \d+ seconds/);
    await expect(fields(page).next).toHaveValue(newPassword);
  } else if (outcome === "outcome unknown") {
    await expect(notice("We couldn’t confirm the change")).toBeVisible();
    await expect(page.getByText("Password changed")).toHaveCount(0);
  } else {
    await expect(page.getByText(/^Your session has expired, and nothing was changed/)).toBeVisible();
  }
}
