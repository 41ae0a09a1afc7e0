import type { Catalog } from "../messages.ts";

/** English. */
export const en: Catalog = {
  locale: "en",
  heading: "Change password",
  currentPassword: "Current password",
  newPassword: "New password",
  confirmPassword: "Confirm new password",
  guidance: "A few unrelated words are easy to remember and hard to guess.",
  showPassword: "Show password",
  hidePassword: "Hide password",
  passwordShown: "Your password is visible.",
  passwordHidden: "Your password is hidden.",
  capsLock: "Caps Lock is on.",
  unusualCharacters: "Some keyboards don’t have all of these characters.",
  met: "met",
  unmet: "not met yet",
  progress: { one: "{count} of {total} rules met", other: "{count} of {total} rules met" },
  strength: "Strength",
  strengthLevels: ["Very weak", "Weak", "Fair", "Good", "Strong"],
  signOutOthers: "Sign out of my other devices",
  signOutOthersHint: "Recommended if someone else may know your current password.",
  captcha: "Security check",
  captchaLoading: "Loading the security check…",
  captchaExpired: "The security check has expired. Complete it once more.",
  submit: "Change password",
  submitting: "Changing password…",
  tryAgain: "Try again",
  tryAgainIn: "Try again in {wait}",
  waitIsOver: "You can try again now.",
  faults: { other: "{count} things need your attention" },
  successTitle: "Password changed",
  successText: "Use your new password the next time you sign in.",
  othersSignedOut: "Your other devices have been signed out.",
  sessionRenewed: {
    title: "You are signed in again",
    text: "Your password has not been changed yet. What you typed is still here: submit it once more.",
  },
  probablyChanged: {
    title: "Your password was probably changed",
    text: "The earlier attempt seems to have worked: the current password you typed is no longer valid. Sign in with the new one to make sure.",
  },
  unavailable: {
    title: "There is no password to change",
    text: "You sign in to this site through another service. Change your password there.",
  },
  characters: {
    upper: "uppercase letters",
    lower: "lowercase letters",
    digit: "digits",
    special: "symbols and spaces",
    "ascii-printable": "letters without accents, digits and symbols",
    unicode: "any characters",
  },
  requirements: {
    // Right for one as well, and the first that is shown: to ask for a plural takes a fiftieth of the mount.
    min_length: "{count} or more characters",
    max_length: { one: "At most {count} character", other: "At most {count} characters" },
    upper: "An uppercase letter",
    lower: "A lowercase letter",
    digit: "A digit",
    special: "A symbol or a space",
    any_of: "One of these: {list}",
    allowed: "Only these: {list}",
    max_consecutive: {
      one: "No character twice in a row",
      other: "No character more than {count} times in a row",
    },
    not_common: "Not a commonly used password",
    not_context_word: "Not your name or the name of this site",
    not_current: "Different from your current password",
  },
  issues: {
    current_password_required: "Enter your current password.",
    new_password_required: "Enter a new password.",
    confirm_password_required: "Enter the new password once more.",
    confirm_password_mismatch: "The two new passwords don’t match. Type the same one in both fields.",
    min_length: { one: "Use at least {count} character.", other: "Use at least {count} characters." },
    max_length: { one: "Use at most {count} character.", other: "Use at most {count} characters." },
    upper: "Add an uppercase letter.",
    lower: "Add a lowercase letter.",
    digit: "Add a digit.",
    special: "Add a symbol or a space.",
    any_of: "Add one of these ({list}).",
    allowed: "Use only these ({list}).",
    max_consecutive: {
      one: "Don’t use the same character twice in a row.",
      other: "Don’t use the same character more than {count} times in a row.",
    },
    not_common: "Many people use this password, so it is guessed first. Choose another one.",
    not_context_word: "Your name and the name of this site are guessed first. Choose another one.",
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
      textWithWait: "There were too many failed attempts. You can try again in {wait}, at {time}.",
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
  providers: {
    loginradius: {
      1130: "Signing in is switched off for your account. Please contact the site’s support.",
      1132: "There were too many failed attempts. Complete the security check, then try again.",
      1148: "There were too many failed attempts. Sign out, then sign in again and answer your security question to unlock your account.",
      1165: "Something unusual was noticed. Sign out, then sign in again and answer your security question to secure your account.",
      1166: "Something unusual was noticed. A code was sent to your e-mail address: sign out, then sign in again with it.",
      1167: "Something unusual was noticed. A code was sent to your phone: sign out, then sign in again with it.",
      1198: "There were too many failed attempts, so your account is locked. You can try again in {wait}, at {time}.",
      1216: "This password is too easy to guess: it is common, or close to a word or to your own details. Choose another one.",
      1264: "There were too many failed attempts. Sign out, then sign in again to unlock your account.",
      1286: "This site doesn’t let people sign in with a password, so there is none to change.",
      1315: "This password appeared in a data breach of another site, so others may try it. Choose a different one.",
    },
    leadsquared: {
      wrong_region:
        "This site asks the wrong server about your account. Your password was not changed. Please tell the site’s support.",
      auth_key_expired:
        "For your safety, sign-ins end after a few hours. Your password was not changed. Sign in again, then change it.",
      rate_window:
        "Many people are using this site right now. You can try again in {wait}. What you typed is still here.",
    },
  },
};
