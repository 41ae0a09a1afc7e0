export type { CaptchaAdapter, CaptchaEnvironment, CaptchaEvents, CaptchaResponse, CaptchaSession } from "./captcha.ts";
export {
  ChangePasswordError,
  type ChangePasswordErrorInit,
  type ErrorCode,
  type ErrorField,
  errorCodes,
  isChangePasswordError,
} from "./errors.ts";
export {
  describeError,
  type ErrorDescription,
  type ErrorMessage,
  formatSentence,
  type Messages,
  type PluralSentence,
  type Sentence,
  type SentenceValues,
} from "./messages.ts";
export {
  isMet,
  nist,
  type PasswordPolicy,
  passwordLength,
  type Requirement,
  type RequirementCode,
  requirementsOf,
} from "./policy.ts";
export type { ChangePasswordOptions, ChangePasswordRequest, Provider, Secret } from "./provider.ts";
export { type ChangePasswordValues, changePasswordSchema, type IssueCode } from "./schema.ts";
