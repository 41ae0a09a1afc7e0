export type { CaptchaAdapter, CaptchaEnvironment, CaptchaEvents, CaptchaResponse, CaptchaSession } from "./captcha.ts";
export {
  ChangePasswordError,
  type ChangePasswordErrorInit,
  type ErrorCode,
  type ErrorField,
  errorCodes,
  isChangePasswordError,
} from "./errors.ts";
export type { ChangePasswordOptions, ChangePasswordRequest, Provider, Secret } from "./provider.ts";
