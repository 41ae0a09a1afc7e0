import { SignInError, type SignInFailure } from "../identity/SignInError.ts";

/** A failed sign-in in a person's words, and whether they belong to the password or to the whole form. */
export interface FailureDescription {
  readonly at: "password" | "form";
  readonly title: string;
  readonly text: string;
}

const kept = "What you typed is still here.";

const descriptions: Readonly<Record<SignInFailure, (system: string) => FailureDescription>> = {
  credentials_incorrect: (system) => ({
    at: "password",
    title: "Wrong email or password",
    text: `This email and password don’t belong together at ${system}. Check both and try again.`,
  }),
  account_unavailable: () => ({
    at: "form",
    title: "This account can’t sign in right now",
    text: "It is locked, blocked or not confirmed yet. Wait a while and try again, or contact the admissions office.",
  }),
  rate_limited: (system) => ({
    at: "form",
    title: "Too many attempts",
    text: `${system} asks for a short break. Wait a few seconds, then try again. ${kept}`,
  }),
  unreachable: (system) => ({
    at: "form",
    title: `${system} can’t be reached`,
    text: `Check your connection and try again in a moment. ${kept}`,
  }),
  unexpected: (system) => ({
    at: "form",
    title: "The sign-in was not accepted",
    text: `${system} gave no reason the portal knows. Try again, or contact the admissions office. ${kept}`,
  }),
};

/**
 * Says a failed sign-in in a person's words.
 *
 * @param thrown - what signing in rejected with
 * @param system - the vendor's name
 */
export function describeFailure(thrown: unknown, system: string): FailureDescription {
  return descriptions[thrown instanceof SignInError ? thrown.failure : "unexpected"](system);
}
