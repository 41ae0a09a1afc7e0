import { ChangePasswordError } from "../errors.ts";
import { asRecord } from "./asRecord.ts";
import { isDevelopment } from "./isDevelopment.ts";

/** What an app's public configuration says of changes of passwords. */
export interface LoginRadiusAppInfo {
  /** When a captcha is asked for: at each change, or where an account is locked. */
  readonly asksForCaptcha: "always" | "of-the-locked" | "never";
  /** Of reCAPTCHA v2. */
  readonly recaptcha: { readonly siteKey: string; readonly type: "checkbox" | "invisible" } | undefined;
  /** Not where there is reCAPTCHA: then it is what LoginRadius's own script falls back to. */
  readonly tencent: { readonly appId: string } | undefined;
  /** The rule string of the registration form's password. */
  readonly passwordRules: string | undefined;
}

interface Types {
  boolean: boolean;
  string: string;
  object: Readonly<Record<string, unknown>>;
  list: readonly unknown[];
}

/**
 * Reads what matters here out of an app's configuration (LoginRadius, Get Configurations).
 *
 * `null` is what the app does not use. What is not there at all, or of another type, is an error: a captcha that is
 * overlooked is one that the person can't solve.
 *
 * @throws {@link ChangePasswordError} `unexpected_response`, whose detail names the member
 */
export function readLoginRadiusAppInfo(body: Readonly<Record<string, unknown>>): LoginRadiusAppInfo {
  const protection = read(body, "OptionalRecaptchaConfiguration", "object");
  const isGuarded =
    protection !== undefined &&
    read(protection, "IsEnabled", "boolean") === true &&
    read(read(protection, "Apis", "object"), "PutChangePassword", "boolean") === true;
  const lockout = read(body, "LoginLockedConfiguration", "object");
  const locksByCaptcha = lockout !== undefined && read(lockout, "LoginLockedType", "string") === "Captcha";
  const fields = read(body, "RegistrationFormSchema", "list") ?? [];
  const password = fields.map(asRecord).find((field) => field["name"] === "password");
  return {
    asksForCaptcha: isGuarded ? "always" : locksByCaptcha ? "of-the-locked" : "never",
    ...(isGuarded || locksByCaptcha ? readKeys(body) : { recaptcha: undefined, tencent: undefined }),
    passwordRules: password && read(password, "rules", "string"),
  };
}

function readKeys(body: Readonly<Record<string, unknown>>): Pick<LoginRadiusAppInfo, "recaptcha" | "tencent"> {
  const siteKey = read(body, "IsV2Recaptcha", "boolean") && read(body, "V2RecaptchaSiteKey", "string");
  if (siteKey) {
    const type = read(body, "IsInvisibleRecaptcha", "boolean") ? "invisible" : "checkbox";
    return { recaptcha: { siteKey, type }, tencent: undefined };
  }
  const appId = read(body, "QQTencentCaptchaKey", "string");
  return { recaptcha: undefined, tencent: appId ? { appId } : undefined };
}

function read<Type extends keyof Types>(
  owner: Readonly<Record<string, unknown>> | undefined,
  name: string,
  type: Type,
): Types[Type] | undefined {
  const value = owner?.[name];
  if (value === null) return undefined;
  const actual = Array.isArray(value) ? "list" : typeof value;
  if (actual === type) return value as Types[Type];
  throw new ChangePasswordError({
    code: "unexpected_response",
    provider: "loginradius",
    detail:
      isDevelopment &&
      `The app's configuration ${value === undefined ? `has no ${name}` : `has a ${name} that is no ${type}`}. Check baseUrl, and look at what it answers.`,
  });
}
