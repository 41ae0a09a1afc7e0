"use client";

import { type CaptchaResponse, type ChangePasswordError, type ChangePasswordValues, type Provider } from "@rekey/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { UseCaptchaResult } from "../useCaptcha.ts";
import { useChangePassword } from "../useChangePassword.ts";
import type { Outcome } from "./context.ts";

interface SubmitOptions<Accepted extends CaptchaResponse> {
  provider: Provider<Accepted>;
  form: UseFormReturn<ChangePasswordValues>;
  captcha: UseCaptchaResult<Accepted>;
  onSuccess: (() => void) | undefined;
  onSessionExpired: ((error: ChangePasswordError) => void | Promise<void>) | undefined;
}

const fields = ["currentPassword", "newPassword", "confirmPassword"] as const;

/** Takes a submit to its outcome: once, in the order validate, captcha, send. */
export function useSubmit<Accepted extends CaptchaResponse>(
  options: SubmitOptions<Accepted>,
): {
  outcome: Outcome;
  submits: number;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
} {
  const { provider, form, captcha, onSuccess, onSessionExpired } = options;
  const { changePassword } = useChangePassword({ provider });
  const [outcome, setOutcome] = useState<Outcome>({ status: "idle" });
  const [submits, setSubmits] = useState(0);
  // A ref and not state: two submits in one tick must see each other.
  const busy = useRef(false);
  const unmounted = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    unmounted.current = controller;
    return () => controller.abort();
  }, []);

  const send = async (
    { currentPassword, newPassword }: ChangePasswordValues,
    signal: AbortSignal,
  ): Promise<ChangePasswordError | undefined> => {
    setOutcome({ status: "pending" });
    try {
      const response = await captcha.execute(signal);
      await changePassword({ currentPassword, newPassword, captcha: response }).finally(captcha.reset);
      return undefined;
    } catch (error) {
      // Neither the captcha's hook nor the change's rejects with anything else.
      return error as ChangePasswordError;
    }
  };

  const succeed = () => {
    form.reset();
    setOutcome({ status: "success" });
    onSuccess?.();
  };

  const fail = (error: ChangePasswordError) => {
    setOutcome({ status: "failed", error, at: new Date() });
    if (error.field) {
      form.setError(error.field, { type: "provider" });
      form.setFocus(error.field, { shouldSelect: error.field === "currentPassword" });
    }
    if (error.code === "session_expired") void onSessionExpired?.(error);
  };

  const submit = async (values: ChangePasswordValues) => {
    const signal = unmounted.current?.signal ?? AbortSignal.abort();
    const error = await send(values, signal);
    // Nobody is here any more whom the answer concerns.
    if (signal.aborted) setOutcome({ status: "idle" });
    else if (error) fail(error);
    else succeed();
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    takeWhatWasFilledIn(event.currentTarget, form);
    setSubmits((count) => count + 1);
    setOutcome({ status: "idle" });
    void form
      .handleSubmit(submit)()
      .finally(() => {
        busy.current = false;
      });
  };

  return { outcome, submits, onSubmit };
}

/** Some password managers fill a field without an event, and react-hook-form then knows nothing of it. */
function takeWhatWasFilledIn(element: HTMLFormElement, form: UseFormReturn<ChangePasswordValues>): void {
  for (const field of fields) {
    const input = element.elements.namedItem(field);
    if (input instanceof HTMLInputElement) form.setValue(field, input.value);
    // A layout without that part asks for the new password once.
    else if (field === "confirmPassword") form.setValue(field, form.getValues("newPassword"));
  }
}
