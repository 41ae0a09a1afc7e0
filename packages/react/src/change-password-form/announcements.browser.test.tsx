import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { arriveAt, mountStates } from "../testing/showStates.tsx";
import type { StateName } from "./states.test-states.tsx";

const { submitting } = en;

/** Where the focus is, and what the live region was given to say on the way. Nothing is told by both. */
const told = {
  idle: { focus: "" },
  noHeading: { focus: "" },
  typing: { focus: "newPassword" },
  strength: { focus: "newPassword", said: ["Strength: Good"] },
  weak: { focus: "newPassword", said: ["Strength: Weak"] },
  everyRule: { focus: "newPassword" },
  ownRules: { focus: "" },
  noRules: { focus: "" },
  revealed: { focus: "confirmPassword", said: ["Your password is visible."] },
  capsLock: { focus: "currentPassword", said: ["Caps Lock is on."] },
  unusualCharacters: { focus: "newPassword" },
  oneFault: { focus: "newPassword" },
  faults: { focus: "notice" },
  ruleNotMet: { focus: "" },
  captcha: { focus: "confirmPassword" },
  captchaLoading: { focus: "" },
  captchaExpired: { focus: "currentPassword", said: [en.captchaExpired] },
  captchaNotSolved: { focus: "captcha", said: [submitting] },
  captchaNotAccepted: { focus: "captcha", said: [submitting] },
  captchaBlocked: {
    focus: "currentPassword",
    said: [`${en.errors.captcha_unavailable.title} ${en.errors.captcha_unavailable.text}`],
  },
  signOutOthers: { focus: "confirmPassword" },
  pending: { focus: "confirmPassword", said: [submitting] },
  wrongCurrent: { focus: "currentPassword", said: [submitting] },
  rejected: { focus: "newPassword", said: [submitting] },
  reused: { focus: "newPassword", said: [submitting] },
  compromised: { focus: "newPassword", said: [submitting] },
  captchaRequired: { focus: "notice", said: [submitting] },
  captchaRejected: { focus: "notice", said: [submitting] },
  captchaUnavailable: { focus: "notice", said: [submitting] },
  sessionExpired: { focus: "notice", said: [submitting] },
  sessionRenewed: { focus: "notice", said: [submitting] },
  locked: { focus: "notice", said: [submitting] },
  lockedForDays: { focus: "notice", said: [submitting] },
  blocked: { focus: "notice", said: [submitting] },
  // Whoever has to wait stays where they are.
  rateLimited: {
    focus: "confirmPassword",
    said: [submitting, "Too many attempts. You can try again in 24 seconds. What you typed is still here."],
  },
  misconfigured: { focus: "notice", said: [submitting] },
  providerUnavailable: { focus: "notice", said: [submitting] },
  offline: { focus: "notice", said: [submitting] },
  outcomeUnknown: { focus: "notice", said: [submitting] },
  probablyChanged: { focus: "notice", said: [submitting, submitting] },
  unexpectedResponse: { focus: "notice", said: [submitting] },
  aborted: { focus: "notice", said: [submitting] },
  everythingAtOnce: { focus: "", said: [submitting] },
  unavailable: { focus: "" },
  unavailableInOwnWords: { focus: "" },
  success: { focus: "success-title", said: [submitting] },
  successEverywhere: { focus: "success-title", said: [submitting] },
} satisfies Record<StateName, { focus: string; said?: string[] }>;

const liveRegions = () => [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"], output')];

function focused(): string {
  const { activeElement } = document;
  return activeElement?.getAttribute("name") ?? activeElement?.getAttribute("data-rekey") ?? "";
}

test.each(Object.entries(told) as [StateName, { focus: string; said?: string[] }][])(
  "%s is told in the one live region that was there before, or by the focus",
  async (state, { focus, said = [] }) => {
    const cards = await mountStates([{ state }]);
    const [region, ...others] = liveRegions();
    expect(others).toEqual([]);
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(region?.textContent ?? ""));
    if (region) observer.observe(region, { childList: true });
    await arriveAt(cards);

    await expect.poll(focused).toBe(focus);
    // How many rules are met is told when typing pauses, which may be by now.
    await expect.poll(() => heard.filter((it) => !it.includes("rules met"))).toEqual(said);
    observer.disconnect();
    expect(liveRegions()).toEqual(region?.isConnected ? [region] : []);
    expect(region?.isConnected ?? false).toBe(document.querySelector("form") !== null);
  },
);
