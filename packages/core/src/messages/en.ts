import type { Messages } from "../messages.ts";

/** English. */
export const en: Messages = {
  locale: "en",
  heading: "Change password",
  currentPassword: "Current password",
  newPassword: "New password",
  confirmPassword: "Confirm new password",
  showPassword: "Show password",
  hidePassword: "Hide password",
  submit: "Change password",
  submitting: "Changing password…",
  successTitle: "Password changed",
  successText: "Use your new password the next time you sign in.",
  requirements: {
    min_length: { one: "At least {count} character", other: "At least {count} characters" },
    max_length: { one: "At most {count} character", other: "At most {count} characters" },
    not_current: "Different from your current password",
  },
  issues: {
    current_password_required: "Enter your current password.",
    new_password_required: "Enter a new password.",
    confirm_password_required: "Enter the new password once more.",
    confirm_password_mismatch: "The two new passwords don’t match. Type the same one in both fields.",
    min_length: { one: "Use at least {count} character.", other: "Use at least {count} characters." },
    max_length: { one: "Use at most {count} character.", other: "Use at most {count} characters." },
    not_current: "Choose a password that differs from your current one.",
  },
  errors: {
    current_password_incorrect: {
      title: "Wrong current password",
      text: "That is not your current password. Check it and try again.",
    },
    new_password_rejected: {
      title: "The new password was not accepted",
      text: "This password does not meet the rules of this site or is too easy to guess. Choose a longer, less common one.",
    },
    new_password_reused: {
      title: "You have used this password before",
      text: "This password is too similar to one you have used before. Choose one you have never used here.",
    },
    new_password_compromised: {
      title: "This password is known to attackers",
      text: "This password appeared in a data breach elsewhere, so others may try it. Choose a different one.",
    },
    captcha_required: {
      title: "Confirm that you are a person",
      text: "Please complete the security check, then try again. What you typed is still here.",
    },
    captcha_rejected: {
      title: "The security check did not go through",
      text: "Please complete the security check once more, then try again. What you typed is still here.",
    },
    captcha_unavailable: {
      title: "The security check could not be loaded",
      text: "A content blocker or the network may be holding it back. Allow it or check your connection, then try again.",
    },
    session_expired: {
      title: "Your session has ended",
      text: "Your password was not changed. Sign in again, then change it.",
    },
    account_locked: {
      title: "Your account is locked for now",
      text: "There were too many failed attempts. Wait a while, then try again, or ask the site’s support to unlock it.",
      textWithWait: "There were too many failed attempts. You can try again in {wait}.",
    },
    account_blocked: {
      title: "Your account is blocked",
      text: "Passwords can’t be changed for this account. Please contact the site’s support.",
    },
    rate_limited: {
      title: "Too many attempts",
      text: "Wait a little, then try again. What you typed is still here.",
      textWithWait: "You can try again in {wait}. What you typed is still here.",
    },
    misconfigured: {
      title: "Passwords can’t be changed here right now",
      text: "Something on this site is not set up correctly. Your password was not changed. Please contact the site’s support.",
    },
    provider_unavailable: {
      title: "The service is not available right now",
      text: "Your password was not changed. Try again in a few minutes. What you typed is still here.",
    },
    offline: {
      title: "You are offline",
      text: "Nothing was sent. Connect to the internet, then try again. What you typed is still here.",
    },
    outcome_unknown: {
      title: "We couldn’t confirm the change",
      text: "The answer got lost on the way, so your new password may already be in place. Sign in with it first; if that fails, your old one still works.",
    },
    unexpected_response: {
      title: "The change was not accepted",
      text: "The service refused it without a reason we know. Check your current password and choose a different new one, or contact the site’s support.",
    },
    aborted: {
      title: "The change was interrupted",
      text: "It was stopped before an answer came. If your current password no longer works, the new one is already in place.",
    },
  },
};
