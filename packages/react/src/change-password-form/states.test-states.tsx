import {
  type CaptchaAdapter,
  ChangePasswordError,
  type ChangePasswordErrorInit,
  type ErrorCode,
  formatSentence,
  type Messages,
  nist,
  type Provider,
  type StrengthEstimator,
} from "@rekey/core";
import type { ChangePasswordFormProps } from "./ChangePasswordForm.tsx";
import { Strength } from "./Strength.tsx";

/** One thing that the form can look like, and how a person gets there. The stories, axe and the screenshots share them. */
export interface State {
  readonly props?: Partial<ChangePasswordFormProps>;
  readonly arrive?: (form: Form) => void | Promise<void>;
  /** What is on the screen then, and never before. */
  readonly says: (messages: Messages) => string;
  /** Gone when the focus leaves the form: who shows several states side by side comes to this one last. */
  readonly holdsFocus?: true;
}

/** The form as it stands on the page, used by nothing but the DOM, so that any runner can. */
export interface Form {
  readonly type: (name: "currentPassword" | "newPassword" | "confirmPassword", value: string) => void;
  readonly leave: () => void;
  readonly press: (part: string, index?: number) => void;
  readonly capsLock: () => void;
  /** Resolves once the part is there. */
  readonly until: (part: string) => Promise<void>;
}

const currentPassword = "OldSamplepassword@123";
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
    until: async (part) => {
      while (!find(`[data-rekey="${part}"]`)) await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** What is on the screen in an element: its text, and the names of what has no text. */
export function saidIn(element: Node): string {
  const copy = element.cloneNode(true) as Element;
  // What Status tells screen readers is not, and stays there when the rest has gone on.
  copy.querySelector('[data-rekey="status"]')?.remove();
  const named = [...copy.querySelectorAll("[aria-label]")].map((it) => it.getAttribute("aria-label"));
  return [copy.textContent, ...named].join("\n");
}

function fillIn(form: Form): void {
  form.type("currentPassword", currentPassword);
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

const titleOf =
  (code: ErrorCode) =>
  ({ errors }: Messages) =>
    errors[code].title;

/** Told above the fields. */
function refusing(code: ErrorCode, more?: () => Partial<ChangePasswordErrorInit>) {
  return {
    props: answering(() => Promise.reject(refusal(code, more?.()))),
    arrive: submit,
    says: titleOf(code),
  } satisfies State;
}

/** Told at the field that it is about. */
function refusingField(code: ErrorCode): State {
  return { ...refusing(code), says: ({ errors }) => errors[code].text };
}

const inSeconds = (seconds: number) => () => ({ retryAt: new Date(Date.now() + seconds * 1_000) });

const estimator: StrengthEstimator = {
  load: () => {},
  estimate: async (password) => (password === newPassword ? 3 : 1),
};

/** What it gives; its token goes nowhere. */
const solved = { vendor: "checkbox", token: "token" } as never;

/** A box to tick, as a vendor would put it there. */
const checkbox: CaptchaAdapter<never> = {
  id: "checkbox" as never,
  presentation: "widget",
  lifetime: 120_000,
  mount: async (host, events) => {
    host.innerHTML = '<label><input type="checkbox" data-captcha> I’m not a robot</label>';
    host.onchange = events.solved;
    const execute = async () => (host.querySelector("input")?.checked ? solved : undefined);
    return { execute, reset: () => {}, destroy: () => host.replaceChildren() };
  },
};

const alreadySolved: typeof checkbox = {
  ...checkbox,
  mount: async (...given) => ({ ...(await checkbox.mount(...given)), execute: async () => solved }),
};

/** All of them, by name. */
export const states = {
  idle: { says: ({ guidance }) => guidance },
  noHeading: { props: { heading: false }, says: ({ guidance }) => guidance },
  typing: { arrive: (form) => form.type("newPassword", newPassword), says: ({ met }) => `(${met})` },
  strength: {
    props: { strength: <Strength estimator={estimator} /> },
    arrive: (form) => form.type("newPassword", newPassword),
    says: ({ strengthLevels }) => strengthLevels[3],
  },
  weak: {
    props: { strength: <Strength estimator={estimator} /> },
    arrive: (form) => form.type("newPassword", "sunshine"),
    says: ({ strengthLevels }) => strengthLevels[1],
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
    says: ({ requirements }) => requirements.not_common as string,
  },
  ownRules: {
    props: {
      policy: {
        minLength: 8,
        rules: [
          {
            message: "Ends like a question",
            issue: "End it with a question mark.",
            test: (password) => password.endsWith("?"),
          },
          { message: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", test: () => false },
        ],
      },
    },
    arrive: (form) => {
      form.type("newPassword", "Copper lantern");
      form.leave();
    },
    says: () => "Ends like a question",
  },
  noRules: { props: { policy: {} }, says: ({ guidance }) => guidance },
  revealed: {
    arrive: (form) => {
      fillIn(form);
      form.press("reveal", 1);
    },
    says: ({ hidePassword }) => hidePassword,
  },
  capsLock: { arrive: (form) => form.capsLock(), says: ({ capsLock }) => capsLock, holdsFocus: true },
  unusualCharacters: {
    arrive: (form) => form.type("newPassword", "København lantern 😀"),
    says: ({ unusualCharacters }) => unusualCharacters,
  },
  oneFault: {
    arrive: (form) => {
      form.type("currentPassword", currentPassword);
      form.type("newPassword", "sunshine");
      form.type("confirmPassword", "sunshine");
      form.press("submit");
    },
    says: (catalog) => formatSentence(catalog.issues.min_length, { count: nist.minLength }, catalog),
  },
  faults: {
    arrive: (form) => form.press("submit"),
    says: (catalog) => formatSentence(catalog.faults, { count: 3 }, catalog),
  },
  ruleNotMet: {
    arrive: (form) => {
      form.type("newPassword", "sunshine");
      form.type("confirmPassword", "sunshin");
      form.leave();
    },
    says: ({ issues }) => issues.confirm_password_mismatch as string,
  },
  captcha: { props: { captcha: checkbox }, arrive: fillIn, says: () => "I’m not a robot" },
  captchaLoading: {
    props: { captcha: { ...checkbox, mount: () => new Promise(() => {}) } },
    says: ({ captchaLoading }) => captchaLoading,
  },
  captchaExpired: {
    props: {
      captchaLoading: "focus",
      captcha: {
        ...checkbox,
        mount: async (host, events, environment) => {
          setTimeout(events.expired);
          return checkbox.mount(host, events, environment);
        },
      },
    },
    arrive: (form) => form.type("currentPassword", currentPassword),
    says: ({ captchaExpired }) => captchaExpired,
  },
  captchaNotSolved: {
    props: { captcha: checkbox },
    arrive: submit,
    says: ({ errors }) => errors.captcha_required.text,
  },
  captchaNotAccepted: {
    props: { ...refusing("captcha_rejected").props, captcha: alreadySolved },
    arrive: submit,
    says: ({ errors }) => errors.captcha_rejected.text,
  },
  captchaBlocked: {
    props: {
      captchaLoading: "focus",
      captcha: { ...checkbox, mount: () => Promise.reject(new Error("blocked")) },
    },
    arrive: (form) => form.type("currentPassword", currentPassword),
    says: ({ errors }) => errors.captcha_unavailable.text,
  },
  signOutOthers: {
    props: answering(async () => {}, { canSignOutOthers: true }),
    arrive: fillIn,
    says: ({ signOutOthersHint }) => signOutOthersHint,
  },
  pending: {
    props: answering(() => new Promise(() => {}), { canSignOutOthers: true }),
    arrive: submit,
    says: ({ submitting }) => submitting,
  },
  wrongCurrent: refusingField("current_password_incorrect"),
  rejected: refusingField("new_password_rejected"),
  reused: refusingField("new_password_reused"),
  compromised: refusingField("new_password_compromised"),
  captchaRequired: refusing("captcha_required"),
  captchaRejected: refusing("captcha_rejected"),
  captchaUnavailable: refusing("captcha_unavailable"),
  sessionExpired: refusing("session_expired"),
  sessionRenewed: {
    props: { ...refusing("session_expired").props, onSessionExpired: async () => {} },
    arrive: submit,
    says: ({ sessionRenewed }) => sessionRenewed.title,
  },
  locked: refusing("account_locked", inSeconds(900)),
  lockedForDays: refusing("account_locked", inSeconds(300_000)),
  blocked: refusing("account_blocked"),
  rateLimited: refusing("rate_limited", inSeconds(24)),
  misconfigured: refusing("misconfigured"),
  providerUnavailable: refusing("provider_unavailable"),
  offline: refusing("offline"),
  outcomeUnknown: refusing("outcome_unknown"),
  probablyChanged: {
    props: answering(({ currentPassword: typed }) =>
      Promise.reject(refusal(typed === currentPassword ? "outcome_unknown" : "current_password_incorrect")),
    ),
    arrive: async (form) => {
      submit(form);
      await form.until("notice");
      form.type("currentPassword", "the other one");
      form.press("submit");
    },
    says: ({ probablyChanged }) => probablyChanged.title,
  },
  unexpectedResponse: refusing("unexpected_response"),
  aborted: refusing("aborted"),
  everythingAtOnce: {
    props: {
      ...answering(() => Promise.reject(refusal("outcome_unknown")), { canSignOutOthers: true }),
      captcha: alreadySolved,
      strength: <Strength estimator={estimator} />,
    },
    arrive: async (form) => {
      submit(form);
      await form.until("notice");
      form.type("currentPassword", "");
      form.type("newPassword", "cœur");
      form.type("confirmPassword", "coeur");
      form.leave();
    },
    says: ({ issues }) => issues.confirm_password_mismatch as string,
  },
  unavailable: { props: { unavailable: true }, says: ({ unavailable }) => unavailable.text },
  unavailableInOwnWords: {
    props: { unavailable: "Your university signs you in. Change your password there." },
    says: () => "Your university signs you in.",
  },
  success: { arrive: submit, says: ({ successTitle }) => successTitle },
  successEverywhere: {
    props: answering(async () => {}, { canSignOutOthers: true }),
    arrive: submit,
    says: ({ othersSignedOut }) => othersSignedOut,
  },
} as const satisfies Record<string, State>;

/** The name of one of {@link states}. */
export type StateName = keyof typeof states;
