import { ChangePasswordError } from "../errors.ts";

/**
 * The error for what the integrator has to mend.
 *
 * @param detail - names the option and what to do, never its value
 */
export function misconfigured(provider: string, detail: string): ChangePasswordError {
  return new ChangePasswordError({ code: "misconfigured", provider, detail });
}
