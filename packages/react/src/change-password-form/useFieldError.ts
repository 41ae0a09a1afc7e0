"use client";

import { type ChangePasswordValues, describeError, formatSentence, type IssueCode, requirementsOf } from "@rekey/core";
import { useFormState } from "react-hook-form";
import { useChangePasswordContext } from "./context.ts";

/** The sentence that stands at a field: what the schema says of it or, after a submit, the provider. */
export function useFieldError(name: keyof ChangePasswordValues): string | undefined {
  const { form, messages, outcome, policy } = useChangePasswordContext();
  const { errors } = useFormState({ control: form.control, name, exact: true });
  const error = errors[name];
  if (!error) return undefined;
  if (error.type === "provider") {
    return outcome.status === "failed" ? describeError(outcome.error, messages, outcome.at).text : undefined;
  }
  // The schema's messages are codes; see changePasswordSchema.
  const code = error.message as IssueCode;
  const requirement = requirementsOf(policy).find((it) => it.code === code);
  return formatSentence(messages.issues[code], requirement ?? {}, messages.locale);
}
