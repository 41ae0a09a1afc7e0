"use client";

import { describeError, describeRequirement, formatSentence } from "@rekey/core";
import { useSyncExternalStore } from "react";
import { useFormState } from "react-hook-form";
import { type FieldName, useChangePasswordContext } from "./context.ts";

/** The sentence that stands at a field: what the schema says of it or, after a submit, the provider. */
export function useFieldError(name: FieldName): string | undefined {
  const { form, input, messages, outcome, requirements } = useChangePasswordContext();
  const { errors } = useFormState({ control: form.control, name, exact: true });
  const error = errors[name];
  // By the key: of two rules with the same code, the broken one changes while the error stays the same.
  const requirement = useSyncExternalStore(
    input.subscribe,
    () => {
      if (!error) return undefined;
      const [newPassword, currentPassword] = form.getValues(["newPassword", "currentPassword"]);
      const rules = requirements.filter((it) => it.code === error.message);
      return rules.find((it) => !it.isMet(newPassword, currentPassword)) ?? rules[0];
    },
    () => undefined,
  );
  if (!error) return undefined;
  if (error.type === "provider") {
    return outcome.status === "failed" ? describeError(outcome.error, messages, outcome.at).text : undefined;
  }
  // The schema's messages are codes; see changePasswordSchema.
  const code = error.message as keyof typeof messages.issues;
  if (requirement) return describeRequirement(requirement, messages, "issues");
  // All other codes are a rule's, and the policy that had it is gone.
  return code.includes("_password_") ? formatSentence(messages.issues[code], {}, messages) : undefined;
}
