"use client";

import {
  type BreachCheck,
  type CaptchaResponse,
  ChangePasswordError,
  type ChangePasswordValues,
  describeError,
  type Provider,
} from "@rekey/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { CaptchaSlot } from "../CaptchaSlot.ts";
import { isDevelopment } from "../isDevelopment.ts";
import { useChangePassword } from "../useChangePassword.ts";
import type { ChangePasswordContext, FieldName, Outcome } from "./context.ts";
import type { Fields } from "./createFields.ts";
import { forgetPasswords } from "./forgetPasswords.ts";
import { yieldToBrowser } from "./yieldToBrowser.ts";

interface SubmitOptions<Accepted extends CaptchaResponse>
  extends Pick<
    ChangePasswordContext,
    "announce" | "captchaRef" | "fields" | "input" | "messages" | "noticeRef" | "policy" | "wait"
  > {
  provider: Provider<Accepted>;
  captcha: CaptchaSlot<Accepted> | undefined;
  breachCheck: BreachCheck | undefined;
  conceal: () => void;
  onSuccess: (() => void) | undefined;
  onSessionExpired: ((error: ChangePasswordError) => void | Promise<void>) | undefined;
}

/** A list that takes longer to come refuses nobody. In milliseconds. */
const blocklistPatience = 3_000;

const fields = ["currentPassword", "newPassword", "confirmPassword"] as const;

/** Takes a submit to its outcome: once, in the order validate, captcha, send. */
export function useSubmit<Accepted extends CaptchaResponse>(
  options: SubmitOptions<Accepted>,
): { outcome: Outcome; onSubmit: (event: FormEvent<HTMLFormElement>) => void } {
  const { provider, captcha, captchaRef, messages, announce, noticeRef } = options;
  const { form } = options.fields;
  const { changePassword } = useChangePassword({ provider });
  const [outcome, setOutcome] = useState<Outcome>({ status: "idle" });
  // Refs and not state: two submits in one tick must see each other.
  const busy = useRef(false);
  /** An attempt was sent, and no answer told what became of it. */
  const inDoubt = useRef(false);
  const unmounted = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    unmounted.current = controller;
    return () => controller.abort();
  }, []);

  // An answer is told by the props of the moment it comes in, and not of the submit.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  // Once per outcome: a list that comes back, since what was mended is wrong again, calls nobody away from their typing.
  useEffect(() => {
    const error = outcome.status === "failed" ? outcome.error : undefined;
    // Whoever has to wait stays at the button, and is told by Status. Both would be said twice.
    if (error?.code === "rate_limited") return;
    const field = outcome.status === "invalid" ? outcome.fields[0] : error?.field;
    if (noticeRef.current) noticeRef.current.focus();
    else if (field === "captcha") captchaRef.current?.focus();
    else if (field) form.setFocus(field, { shouldSelect: !!error && field === "currentPassword" });
  }, [outcome, captchaRef, noticeRef, form]);

  const send = async (
    { currentPassword, newPassword }: ChangePasswordValues,
    signOutOthers: boolean,
    signal: AbortSignal,
  ): Promise<"closed" | undefined> => {
    setOutcome({ status: "pending" });
    announce(messages.submitting);
    // All in one task is more than 50 ms on a slow phone, in which the button looks as if it had not been pressed.
    await yieldToBrowser();
    signal.throwIfAborted();
    // In an async function: what it throws at once must not stop the form either.
    const check = async () => options.breachCheck?.isBreached(newPassword, signal);
    if (await check().catch(() => false)) throw breached(provider.id);
    const response = await captcha?.execute(signal).catch(unlessClosed);
    if (response === "closed") return response;
    // Whoever has left has signed out perhaps; what is on its way is not stopped, as the vendor may have it already.
    signal.throwIfAborted();
    const request = {
      ...{ currentPassword, newPassword, captcha: response },
      ...(provider.canSignOutOthers && { signOutOthers }),
    };
    // Whoever leaves now never learns what became of it, so the browser asks first.
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    await changePassword(request, { untilSent: signal }).finally(() => {
      window.removeEventListener("beforeunload", ask);
      captcha?.reset();
    });
    return undefined;
  };

  const fail = (error: ChangePasswordError) => {
    const { code, field } = error;
    const probablyChanged = inDoubt.current && code === "current_password_incorrect";
    // The form itself interrupts nothing that has left; a provider that was may have changed it.
    if (code === "outcome_unknown" || code === "aborted") inDoubt.current = true;
    const failed = { status: "failed", error, at: new Date(), probablyChanged, inDoubt: inDoubt.current } as const;
    if (field && field !== "captcha" && !probablyChanged) form.setError(field, { type: "provider" });
    if (code === "captcha_required") captcha?.load();
    options.wait.start(error);
    setOutcome(failed);
    if (code === "rate_limited") {
      const { title, text } = describeError(error, latest.current.messages, failed.at);
      announce(`${title}. ${text}`);
    }
    if (code === "session_expired") void renew(failed, error);
  };

  /** Nothing is sent again by itself: it may be somebody else who has signed in. */
  const renew = async (failed: Outcome & { inDoubt: boolean }, error: ChangePasswordError) => {
    const renewal = latest.current.onSessionExpired?.(error);
    if (!renewal) return;
    const renewed = await Promise.resolve(renewal).then(
      () => true,
      () => false,
    );
    if (renewed) setOutcome((now) => (now === failed ? { status: "renewed", inDoubt: failed.inDoubt } : now));
  };

  const submit = async (values: ChangePasswordValues, signOutOthers: boolean, element: HTMLFormElement) => {
    const signal = unmounted.current?.signal ?? AbortSignal.abort();
    // It rejects with nothing else, but for who has left, whom it no longer concerns.
    const error = await send(values, signOutOthers, signal).catch((error: ChangePasswordError) => error);
    // Nobody is here any more whom the answer concerns, or it was called off.
    if (signal.aborted || error === "closed") return setOutcome({ status: "idle" });
    if (error) return fail(error);
    forgetPasswords(form.reset, element);
    setOutcome({ status: "success", othersSignedOut: signOutOthers });
    latest.current.onSuccess?.();
  };

  const run = async (element: HTMLFormElement) => {
    takeWhatWasFilledIn(element, options.fields);
    options.input.emit();
    const signOutOthers = provider.canSignOutOthers === true && !!element.querySelector("[name=signOutOthers]:checked");
    const { blocklist } = options.policy;
    if (blocklist) {
      setOutcome({ status: "pending" });
      const patience = new Promise((resolve) => setTimeout(resolve, blocklistPatience));
      await Promise.race([(async () => blocklist.load())(), patience]).catch(() => {});
    }
    let faulty: FieldName[] = [];
    await form.handleSubmit(
      (values) => submit(values, signOutOthers, element),
      (errors) => {
        faulty = fields.filter((name) => errors[name]);
      },
    )();
    if (faulty.length) setOutcome({ status: "invalid", fields: faulty });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React's events go up through portals: a form of the page's, around a dialog with this one, is not meant.
    event.stopPropagation();
    if (busy.current) return captcha?.show();
    if (!options.wait.isOver()) return;
    busy.current = true;
    options.conceal();
    setOutcome({ status: "idle" });
    void run(event.currentTarget).finally(() => {
      busy.current = false;
    });
  };

  return { outcome, onSubmit };
}

/** The person has closed the captcha: that is no error, and nothing has happened. */
function unlessClosed(error: ChangePasswordError): "closed" {
  if (error.code === "aborted") return "closed";
  throw error;
}

function breached(provider: string): ChangePasswordError {
  return new ChangePasswordError({
    code: "new_password_compromised",
    provider,
    detail: isDevelopment && "The breach check knows the new password. Nothing was sent to the provider.",
  });
}

/** Some password managers fill a field without an event, and react-hook-form then knows nothing of it. */
function takeWhatWasFilledIn(element: HTMLFormElement, { form }: Fields): void {
  for (const field of fields) {
    // Not `elements`: that finds by ids too, which a layout may have given to something else.
    const input = element.querySelector<HTMLInputElement>(`[name=${field}]`);
    if (input) form.setValue(field, input.value);
    // A layout without that part asks for the new password once.
    else if (field === "confirmPassword") form.setValue(field, form.getValues("newPassword"));
  }
}
