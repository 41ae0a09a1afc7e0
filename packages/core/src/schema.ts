import * as z from "zod/mini";
import { type PasswordPolicy, type Requirement, type RequirementCode, requirementsOf } from "./policy.ts";

/** What a person types into the form. */
export interface ChangePasswordValues {
  currentPassword: string;
  newPassword: string;
  confirmPassword: string;
}

/** Why the form does not send what was typed; each has its sentence in every message catalog. */
export type IssueCode =
  | "current_password_required"
  | "new_password_required"
  | "confirm_password_required"
  | "confirm_password_mismatch"
  | RequirementCode;

interface Issue {
  field: keyof ChangePasswordValues;
  code: IssueCode;
}

/**
 * Makes the form's schema from a policy. An issue's `message` is an {@link IssueCode}, never a sentence. The current
 * password is never held to the policy: it may be older than it.
 *
 * @param policy - what the new password has to be
 */
export function changePasswordSchema(
  policy: PasswordPolicy,
): z.ZodMiniType<ChangePasswordValues, ChangePasswordValues> {
  const requirements = requirementsOf(policy);
  return z
    .object({ currentPassword: z.string(), newPassword: z.string(), confirmPassword: z.string() })
    .check((context) => {
      for (const { field, code } of issuesIn(context.value, requirements)) {
        context.issues.push({ code: "custom", message: code, path: [field], input: undefined });
      }
    });
}

function issuesIn(values: ChangePasswordValues, requirements: readonly Requirement[]): Issue[] {
  const { currentPassword, newPassword, confirmPassword } = values;
  const issues: Issue[] = [];
  if (currentPassword === "") issues.push({ field: "currentPassword", code: "current_password_required" });
  if (newPassword === "") {
    issues.push({ field: "newPassword", code: "new_password_required" });
  } else {
    for (const requirement of requirements) {
      // What can't be told is not held against the person.
      if (requirement.isMet(newPassword, currentPassword) === false)
        issues.push({ field: "newPassword", code: requirement.code });
    }
  }
  if (confirmPassword === "") issues.push({ field: "confirmPassword", code: "confirm_password_required" });
  else if (confirmPassword !== newPassword)
    issues.push({ field: "confirmPassword", code: "confirm_password_mismatch" });
  return issues;
}
