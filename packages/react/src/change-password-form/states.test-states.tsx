import { ChangePasswordError, type ChangePasswordErrorInit, type ErrorCode, nist, type Provider } from "@rekey/core";
import type { ChangePasswordFormProps } from "./ChangePasswordForm.tsx";
import { Strength } from "./Strength.tsx";

/** One thing that the form can look like, and how a person gets there. The stories, axe and the screenshots share them. */
export interface State {
  readonly props?: Partial<ChangePasswordFormProps>;
  readonly arrive?: (form: Form) => void | Promise<void>;
}

/** The form as it stands on the page, used by nothing but the DOM, so that any runner can. */
export interface Form {
  readonly type: (name: "currentPassword" | "newPassword" | "confirmPassword", value: string) => void;
  readonly leave: () => void;
  readonly press: (part: string, index?: number) => void;
  readonly capsLock: () => void;
}

const newPassword = "copper lantern field";

/** Finds the form in an element, and does with it what a person does. */
export function formIn(element: ParentNode): Form {
  const find = <Found extends HTMLElement>(selector: string, index = 0) =>
    element.querySelectorAll<Found>(selector)[index] as Found;
  return {
    type: (name, value) => {
      const input = find<HTMLInputElement>(`[name="${name}"]`);
      input.focus();
      // React has its own setter on the element, and overlooks what goes through that.
      Reflect.set(HTMLInputElement.prototype, "value", value, input);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    leave: () => (document.activeElement as HTMLElement | null)?.blur(),
    press: (part, index) => find(`[data-rekey="${part}"]`, index).click(),
    capsLock: () => {
      const input = find<HTMLInputElement>('[name="currentPassword"]');
      input.focus();
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "A", modifierCapsLock: true, bubbles: true }));
    },
  };
}

function fillIn(form: Form): void {
  form.type("currentPassword", "OldSamplepassword@123");
  form.type("newPassword", newPassword);
  form.type("confirmPassword", newPassword);
}

function submit(form: Form): void {
  fillIn(form);
  form.press("submit");
}

function answering(
  changePassword: Provider["changePassword"],
  more: Partial<Provider> = {},
): Partial<ChangePasswordFormProps> {
  return { provider: { id: "states", changePassword, ...more } };
}

const refusal = (code: ErrorCode, more: Partial<ChangePasswordErrorInit> = {}) =>
  new ChangePasswordError({ code, provider: "states", detail: "Thrown by the state.", ...more });

function refusing(code: ErrorCode, more?: () => Partial<ChangePasswordErrorInit>): State {
  return { props: answering(() => Promise.reject(refusal(code, more?.()))), arrive: submit };
}

const inSeconds = (seconds: number) => () => ({ retryAt: new Date(Date.now() + seconds * 1_000) });

/** All of them, by name. */
export const states = {
  idle: {},
  typing: { arrive: (form) => form.type("newPassword", newPassword) },
  strength: {
    props: { strength: <Strength estimator={{ load: () => {}, estimate: async () => 3 }} /> },
    arrive: (form) => form.type("newPassword", newPassword),
  },
  everyRule: {
    props: {
      policy: {
        ...nist,
        minLength: 8,
        maxLength: 64,
        required: ["upper", "lower", "digit", ["special", "[äöü]"]],
        allowed: ["ascii-printable", "[äöü]"],
        maxConsecutive: 2,
        contextWords: ["Rekey"],
        blocklist: { load: async () => {}, has: (password) => password === "Password1!" },
      },
    },
    arrive: (form) => form.type("newPassword", "Coppper 1"),
  },
  revealed: {
    arrive: (form) => {
      fillIn(form);
      form.press("reveal", 1);
    },
  },
  capsLock: { arrive: (form) => form.capsLock() },
  unusualCharacters: { arrive: (form) => form.type("newPassword", "København lantern 😀") },
  oneFault: {
    arrive: (form) => {
      submit(form);
      form.type("newPassword", "sunshine");
      form.leave();
    },
    props: answering(() => new Promise(() => {})),
  },
  faults: { arrive: (form) => form.press("submit") },
  ruleNotMet: {
    arrive: (form) => {
      form.type("newPassword", "sunshine");
      form.type("confirmPassword", "sunshin");
      form.leave();
    },
  },
  signOutOthers: { props: answering(async () => {}, { canSignOutOthers: true }), arrive: fillIn },
  pending: { props: answering(() => new Promise(() => {}), { canSignOutOthers: true }), arrive: submit },
  wrongCurrent: refusing("current_password_incorrect"),
  compromised: refusing("new_password_compromised"),
  rateLimited: refusing("rate_limited", inSeconds(24)),
  locked: refusing("account_locked", inSeconds(900)),
  blocked: refusing("account_blocked"),
  sessionExpired: refusing("session_expired"),
  sessionRenewed: {
    ...refusing("session_expired"),
    props: { ...refusing("session_expired").props, onSessionExpired: async () => {} },
  },
  outcomeUnknown: refusing("outcome_unknown"),
  probablyChanged: (() => {
    let attempts = 0;
    return {
      props: answering(() =>
        Promise.reject(refusal(attempts++ % 2 ? "current_password_incorrect" : "outcome_unknown")),
      ),
      arrive: async (form: Form) => {
        attempts = 0;
        submit(form);
        await new Promise((resolve) => setTimeout(resolve));
        form.press("submit");
      },
    };
  })(),
  offline: refusing("offline"),
  misconfigured: refusing("misconfigured"),
  captchaUnavailable: refusing("captcha_unavailable"),
  unavailable: { props: { unavailable: true } },
  success: { arrive: submit },
  successEverywhere: { props: answering(async () => {}, { canSignOutOthers: true }), arrive: submit },
} as const satisfies Record<string, State>;
