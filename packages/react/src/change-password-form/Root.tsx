"use client";

import {
  type BreachCheck,
  type CaptchaAdapter,
  type CaptchaResponse,
  type ChangePasswordError,
  type Messages,
  nist,
  type PasswordPolicy,
  type Provider,
  passwordRulesOf,
  requirementsOf,
} from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import {
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { CaptchaLoading } from "../CaptchaSlot.ts";
import { createSignal } from "../createSignal.ts";
import { useCaptchaSlot } from "../useCaptchaSlot.ts";
import { type ChangePasswordContext, ChangePasswordProvider, type FieldName, type HeadingLevel } from "./context.ts";
import { createFields, type Rules } from "./createFields.ts";
import { createPress } from "./createPress.ts";
import { createResolver } from "./createResolver.ts";
import { createWait } from "./createWait.ts";
import { forgetPasswords } from "./forgetPasswords.ts";
import { type PartWithChildrenProps, renderPart } from "./renderPart.ts";
import { reportMissingParts } from "./reportMissingParts.ts";
import { Success } from "./Success.tsx";
import { Unavailable } from "./Unavailable.tsx";
import { useNativeEvents } from "./useNativeEvents.ts";
import { useSubmit } from "./useSubmit.ts";

/**
 * Props of `ChangePassword.Root` and of `ChangePasswordForm`.
 *
 * @typeParam Accepted - the captchas that the provider can carry; derived from `provider`
 */
export interface RootProps<Accepted extends CaptchaResponse = never> extends PartWithChildrenProps {
  /** The identity system that changes the password. */
  provider: Provider<Accepted>;
  /** The account's name as the person signs in with it, so that password managers update the right entry. */
  username: string;
  /** A captcha that the provider can carry. One with a `key` may be made anew at each render; keep others the same object. */
  captcha?: CaptchaAdapter<NoInfer<Accepted>> | undefined;
  /**
   * When the captcha comes to the page, and with it the first request to its vendor: with the form (`"eager"`), when the
   * person comes to a field (`"focus"`), or once the provider asks for one (`"required"`), such as LoginRadius for an
   * account that is locked. Default: `"eager"`.
   */
  captchaLoading?: CaptchaLoading | undefined;
  /** What the new password has to be. Default: NIST SP 800-63B-4. Keep the object the same between renders. */
  policy?: PasswordPolicy | undefined;
  /**
   * Stands below the new password: `<ChangePassword.Strength estimator={…} />`, with an estimator such as `zxcvbn()` of
   * `@rekey/core/strength`.
   */
  strength?: ReactNode;
  /** Looks the new password up before it is sent, such as `pwnedPasswords()` of `@rekey/core/breach`. */
  breachCheck?: BreachCheck | undefined;
  /** What the form says. Default: English. */
  messages?: Messages | undefined;
  /** The level of the heading in the page's outline, or false for none. Default: 2. */
  heading?: HeadingLevel | undefined;
  /**
   * Prefix of the ids in the form. Default: React's `useId`, which two React roots on a page need an `identifierPrefix`
   * for.
   */
  id?: string | undefined;
  /**
   * For an account that has no password here, such as one that signs in through another system: true, or an explanation of
   * your own. It stands in place of the form.
   */
  unavailable?: ReactNode;
  /** What stands in place of the form after a success. Default: `<ChangePassword.Success />`. */
  success?: ReactNode;
  /** Called once the password is changed, unless the form was unmounted before the answer came. */
  onSuccess?: (() => void) | undefined;
  /**
   * Called once per submit that the vendor refused because the session has ended; nothing was changed. Where it gives a
   * promise, the form offers to try again once that resolves, and asks the provider's token function anew. Not called
   * for an answer that comes after the form was unmounted: somebody else may be signed in by then.
   */
  onSessionExpired?: ((error: ChangePasswordError) => void | Promise<void>) | undefined;
}

const never = () => () => {};

/** What lives as long as the form, and renders nothing. */
function createOwn(rules: Rules) {
  const statusRef: RefObject<HTMLElement | null> = { current: null };
  const announce = (text: string) => {
    if (statusRef.current) statusRef.current.textContent = text;
  };
  const noticeRef: RefObject<HTMLElement | null> = { current: null };
  const input = createSignal<FieldName>();
  const summaryRef = { current: false };
  const captchaRef: RefObject<HTMLElement | null> = { current: null };
  return {
    ...createPress(),
    input,
    fields: createFields(input, rules),
    wait: createWait(),
    captchaRef,
    noticeRef,
    summaryRef,
    statusRef,
    announce,
  };
}

/** The account's name is the first word that others try; of an e-mail address, so is what stands before the @. */
function withUsername(policy: PasswordPolicy, username: string): PasswordPolicy {
  const { contextWords } = policy;
  return contextWords ? { ...policy, contextWords: [...contextWords, username, username.split("@")[0] ?? ""] } : policy;
}

/**
 * The form element and everything its parts share. After a success it holds `ChangePassword.Success` in their place.
 */
export function Root<Accepted extends CaptchaResponse = never>(props: RootProps<Accepted>): ReactElement {
  const { provider, messages = en, heading = 2, strength, unavailable, children } = props;
  // A page in plain JavaScript may know the name only later.
  const username = (props.username as string | undefined) ?? "";
  const ownId = useId();
  const id = props.id ?? ownId;
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const given = props.policy ?? nist;
  const rules = useMemo((): Rules => {
    const policy = withUsername(given, username);
    return {
      policy,
      requirements: requirementsOf(policy),
      passwordRules: passwordRulesOf(policy) || undefined,
      resolver: createResolver(policy),
    };
  }, [given, username]);
  const [own] = useState(() => createOwn(rules));
  const { announce, fields, input, noticeRef, wait } = own;
  const [concealments, conceal] = useReducer((count: number) => count + 1, 0);
  const { captchaLoading = "eager" } = props;
  const captcha = useCaptchaSlot(props.captcha, { language: messages.locale, loading: captchaLoading });
  useEffect(
    () => (captcha && captchaLoading === "focus" ? input.subscribe(captcha.load) : undefined),
    [captcha, captchaLoading, input],
  );
  const { breachCheck, onSuccess, onSessionExpired } = props;
  const { outcome, onSubmit } = useSubmit({
    ...{ provider, captcha, breachCheck, onSuccess, onSessionExpired },
    ...{ announce, captchaRef: own.captchaRef, conceal, fields, input, messages, noticeRef },
    ...{ policy: rules.policy, wait },
  });

  const formRef = useRef<HTMLFormElement>(null);
  const { reset } = fields.form;
  const available = !unavailable;
  const capsLock = useNativeEvents({ ...own, formRef, present: available, messages });
  useEffect(() => {
    const element = formRef.current;
    // Once the parts are there: their effects run first. Not `isDevelopment`, since bundlers drop a statement only by what
    // stands in its own file.
    if (process.env.NODE_ENV !== "production" && element) reportMissingParts(element, own);
    // A page that is left may be shown again, to somebody else.
    window.addEventListener("pagehide", conceal);
    return () => {
      window.removeEventListener("pagehide", conceal);
      // Still there: StrictMode only tries this out, and must not take what was typed before the script came.
      if (element?.isConnected) return;
      // react-hook-form keeps the values and the inputs of a form that is gone; the passwords must not outlive it.
      forgetPasswords(reset, element);
    };
  }, [reset, available, own]);
  // Ends after the above: react-hook-form 7.56 forgets a copy only as long as somebody follows it.
  useEffect(() => fields.follow(rules), [fields, rules]);

  const canSignOutOthers = provider.canSignOutOthers === true;
  const context: ChangePasswordContext = useMemo(
    () => ({
      ...{ id, messages, ...rules, heading, strength, outcome, hydrated, concealments, canSignOutOthers },
      ...{ ...own, capsLock, captcha },
    }),
    [id, messages, rules, heading, strength, outcome, hydrated, concealments, canSignOutOthers, own, capsLock, captcha],
  );

  return (
    <ChangePasswordProvider value={context}>
      {renderPart("div", props, {
        "data-rekey": "root",
        lang: messages.locale,
        dir: messages.direction,
        children: unavailable ? (
          <Unavailable>{unavailable}</Unavailable>
        ) : outcome.status === "success" ? (
          (props.success ?? <Success />)
        ) : (
          // With method="post" a submit before the page's script has loaded does not put the passwords into the
          // address.
          <form
            ref={formRef}
            data-rekey="form"
            method="post"
            noValidate
            onSubmit={onSubmit}
            aria-labelledby={heading ? `${id}-heading` : undefined}
            aria-label={heading ? undefined : messages.heading}
          >
            {/* Before the passwords: that is where password managers look for the account's name. */}
            <input name="username" autoComplete="username" value={username} readOnly hidden />
            {children}
          </form>
        ),
      })}
    </ChangePasswordProvider>
  );
}
