"use client";

import { describeError, describeRequirement, formatSentence } from "@rekey/core";
import { useSyncExternalStore } from "react";
import { type ChangePasswordContext, type FieldName, useChangePasswordContext } from "./context.ts";

/** The sentence that stands at a field: what the schema says of it or, after a submit, the provider. */
export function useFieldError(name: FieldName): string | undefined {
  const context = useChangePasswordContext();
  return useSyncExternalStore(
    context.fields.subscribe,
    () => sentenceAt(name, context),
    () => undefined,
  );
}

function sentenceAt(name: FieldName, context: ChangePasswordContext): string | undefined {
  const { fields, messages, outcome, requirements } = context;
  const error = fields.errors()[name];
  if (!error) return undefined;
  if (error.type === "provider") {
    return outcome.status === "failed" ? describeError(outcome.error, messages, outcome.at).text : undefined;
  }
  // The schema's messages are codes; see changePasswordSchema.
  const code = error.message as keyof typeof messages.issues;
  // Of two rules with the same code, the broken one changes while the error stays the same.
  const met = fields.met();
  const requirement =
    requirements.find((it, index) => it.code === code && met[index] !== "1") ??
    requirements.find((it) => it.code === code);
  if (requirement) return describeRequirement(requirement, messages, "issues");
  // All other codes are a rule's, and the policy that had it is gone.
  return code.includes("_password_") ? formatSentence(messages.issues[code], {}, messages) : undefined;
}
