"use client";

import { describeError, describeRequirement, formatSentence } from "@rekey/core";
import { useFormState } from "react-hook-form";
import { type FieldName, useChangePasswordContext } from "./context.ts";

/** The sentence that stands at a field: what the schema says of it or, after a submit, the provider. */
export function useFieldError(name: FieldName): string | undefined {
  const { form, messages, outcome, requirements } = useChangePasswordContext();
  const { errors } = useFormState({ control: form.control, name, exact: true });
  const error = errors[name];
  if (!error) return undefined;
  if (error.type === "provider") {
    return outcome.status === "failed" ? describeError(outcome.error, messages, outcome.at).text : undefined;
  }
  // The schema's messages are codes; see changePasswordSchema.
  const code = error.message as keyof typeof messages.issues;
  const [newPassword, currentPassword] = form.getValues(["newPassword", "currentPassword"]);
  const requirement = requirements.find((it) => it.code === code && !it.isMet(newPassword, currentPassword));
  return requirement
    ? describeRequirement(requirement, messages, "issues")
    : formatSentence(messages.issues[code], {}, messages);
}
