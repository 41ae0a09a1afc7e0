import { isDevelopment } from "./isDevelopment.ts";
import { misconfigured } from "./misconfigured.ts";

/**
 * Checks a key that the integrator has to give.
 *
 * @param owner - the id of the captcha or provider
 * @param where - where it is found, as a sentence; only while `isDevelopment`
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function checkKey(owner: string, option: string, value: unknown, where: string | false): void {
  if (value && typeof value === "string") return;
  throw misconfigured(owner, option, isDevelopment && `is missing, or no string. ${where || ""}`);
}
