import { type ChangePasswordValues, changePasswordSchema, type PasswordPolicy } from "@rekey/core";
import type { FieldErrors, Resolver } from "react-hook-form";

/**
 * Hands what the schema finds to react-hook-form: the first issue of each field, with its code as the message.
 *
 * `@hookform/resolvers` would do it too, for any schema, in a kilobyte and a half.
 */
export function createResolver(policy: PasswordPolicy): Resolver<ChangePasswordValues> {
  // When it is asked for: to make it takes time, which a form has least of when it is mounted.
  let schema: ReturnType<typeof changePasswordSchema> | undefined;
  return (values) => {
    schema ??= changePasswordSchema(policy);
    const errors: FieldErrors<ChangePasswordValues> = {};
    for (const { path, message } of schema.safeParse(values).error?.issues ?? []) {
      errors[path[0] as keyof ChangePasswordValues] ??= { type: "policy", message };
    }
    return Object.keys(errors).length ? { values: {}, errors } : { values, errors: {} };
  };
}
