import { ChangePasswordError } from "../errors.ts";

/**
 * The error for what the integrator has to mend.
 *
 * @param option - what is wrong
 * @param detail - what is wrong with it and what to do, as the rest of a sentence; never its value
 */
export function misconfigured(provider: string, option: string, detail: string | false): ChangePasswordError {
  return new ChangePasswordError({
    code: "misconfigured",
    provider,
    detail: detail ? `${option} ${detail}` : `${option}: see docs/errors/misconfigured.md of @rekey/core.`,
  });
}
