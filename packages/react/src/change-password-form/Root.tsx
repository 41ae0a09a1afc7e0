"use client";

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import {
  type CaptchaAdapter,
  type CaptchaResponse,
  type ChangePasswordError,
  type ChangePasswordValues,
  changePasswordSchema,
  type Messages,
  nist,
  type PasswordPolicy,
  type Provider,
} from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useForm } from "react-hook-form";
import { useCaptcha } from "../useCaptcha.ts";
import { ChangePasswordProvider, type HeadingLevel } from "./context.ts";
import { createPress } from "./createPress.ts";
import { Success } from "./Success.tsx";
import { useSubmit } from "./useSubmit.ts";

/**
 * Props of `ChangePassword.Root` and of `ChangePasswordForm`.
 *
 * @typeParam Accepted - the captchas that the provider can carry; derived from `provider`
 */
export interface RootProps<Accepted extends CaptchaResponse = never> {
  /** The identity system that changes the password. */
  provider: Provider<Accepted>;
  /** The account's name as the person signs in with it, so that password managers update the right entry. */
  username: string;
  /** A captcha that the provider can carry. Keep the object the same between renders. */
  captcha?: CaptchaAdapter<NoInfer<Accepted>> | undefined;
  /** What the new password has to be. Default: NIST SP 800-63B-4. */
  policy?: PasswordPolicy | undefined;
  /** What the form says. Default: English. */
  messages?: Messages | undefined;
  /** The level of the heading in the page's outline, or false for none. Default: 2. */
  heading?: HeadingLevel | undefined;
  /** Called once the password is changed, unless the form was unmounted before the answer came. */
  onSuccess?: (() => void) | undefined;
  /**
   * Called once per submit that the vendor refused because the session has ended; nothing was changed. Not called for
   * an answer that comes after the form was unmounted: somebody else may be signed in by then.
   */
  onSessionExpired?: ((error: ChangePasswordError) => void | Promise<void>) | undefined;
  /** The parts, in any order. */
  children?: ReactNode;
}

/** Enter that is held down would send one attempt after the other, until the account is locked. */
function ignoreHeldEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

const empty: ChangePasswordValues = { currentPassword: "", newPassword: "", confirmPassword: "" };

/**
 * The form element and everything its parts share. After a success it holds `ChangePassword.Success` in their place.
 */
export function Root<Accepted extends CaptchaResponse = never>(props: RootProps<Accepted>): ReactElement {
  const { provider, username, policy = nist, messages = en, heading = 2, children } = props;
  const id = useId();
  const resolver = useMemo(
    () => standardSchemaResolver<ChangePasswordValues, unknown, ChangePasswordValues>(changePasswordSchema(policy)),
    [policy],
  );
  const form = useForm<ChangePasswordValues>({ mode: "onTouched", resolver, defaultValues: empty });
  const captcha = useCaptcha(props.captcha, { language: messages.locale, providerId: provider.id });
  const { outcome, submits, onSubmit } = useSubmit({
    provider,
    form,
    captcha,
    onSuccess: props.onSuccess,
    onSessionExpired: props.onSessionExpired,
  });

  const [{ onPointerDown, afterPress }] = useState(createPress);
  const formRef = useRef<HTMLFormElement>(null);
  const { reset } = form;
  useEffect(() => {
    const element = formRef.current;
    return () => {
      // react-hook-form keeps the values and the inputs of a form that is gone; the passwords must not outlive it.
      reset();
      for (const input of element?.querySelectorAll("input") ?? []) input.value = "";
    };
  }, [reset]);

  const captchaHostRef = captcha.hostRef;
  const context = useMemo(
    () => ({ form, id, messages, policy, heading, outcome, submits, afterPress, captchaHostRef }),
    [form, id, messages, policy, heading, outcome, submits, afterPress, captchaHostRef],
  );

  return (
    <ChangePasswordProvider value={context}>
      <div data-rekey="root" lang={messages.locale}>
        {outcome.status === "success" ? (
          <Success />
        ) : (
          // With method="post" a submit before the page's script has loaded does not put the passwords into the
          // address.
          <form
            ref={formRef}
            data-rekey="form"
            method="post"
            noValidate
            onSubmit={onSubmit}
            onPointerDown={onPointerDown}
            onKeyDown={ignoreHeldEnter}
            aria-labelledby={heading ? `${id}-heading` : undefined}
            aria-label={heading ? undefined : messages.heading}
          >
            {/* Before the passwords: that is where password managers look for the account's name. */}
            <input type="text" name="username" autoComplete="username" value={username} readOnly hidden tabIndex={-1} />
            {children}
          </form>
        )}
      </div>
    </ChangePasswordProvider>
  );
}
