import type { Example } from "./Page.ts";

/** The story of the form that shows a part, or what an error code does. */
const stories: Readonly<Record<string, string>> = {
  ChangePasswordForm: "Idle",
  Root: "LaidOutByHand",
  Heading: "Idle",
  ErrorSummary: "Faults",
  CurrentPassword: "WrongCurrent",
  NewPassword: "Typing",
  ConfirmPassword: "RuleNotMet",
  Guidance: "UnusualCharacters",
  Requirements: "EveryRule",
  Strength: "Strength",
  SignOutOthers: "SignOutOthers",
  Captcha: "CaptchaBlocked",
  Status: "Pending",
  Submit: "RateLimited",
  Success: "Success",
  aborted: "Aborted",
  account_blocked: "Blocked",
  account_locked: "Locked",
  captcha_rejected: "CaptchaRejected",
  captcha_required: "CaptchaRequired",
  captcha_unavailable: "CaptchaUnavailable",
  current_password_incorrect: "WrongCurrent",
  misconfigured: "Misconfigured",
  new_password_compromised: "Compromised",
  new_password_rejected: "Rejected",
  new_password_reused: "Reused",
  offline: "Offline",
  outcome_unknown: "OutcomeUnknown",
  provider_unavailable: "ProviderUnavailable",
  rate_limited: "RateLimited",
  session_expired: "SessionExpired",
  unexpected_response: "UnexpectedResponse",
};

/**
 * Finds the example of a part or of an error code.
 *
 * @throws Error where there is none: each is to have one
 */
export function formExample(of: string): Example {
  const name = stories[of];
  if (!name) throw new Error(`${of} has no live example: name a story in .storybook/docs/formExample.ts.`);
  const file = "packages/react/src/change-password-form/ChangePasswordForm.stories.tsx";
  return { file, name, isPlayed: name !== "Idle" && name !== "LaidOutByHand" };
}
