export type { BreachCheck } from "./breachCheck.ts";
export type {
  CaptchaAdapter,
  CaptchaEnvironment,
  CaptchaEvents,
  CaptchaPresentation,
  CaptchaResponse,
  CaptchaSession,
} from "./captcha.ts";
export {
  ChangePasswordError,
  type ChangePasswordErrorInit,
  type ErrorCode,
  type ErrorField,
  errorCodes,
  isChangePasswordError,
} from "./errors.ts";
export {
  type Catalog,
  describeError,
  describeRequirement,
  type ErrorDescription,
  type ErrorMessage,
  type ErrorSentence,
  formatSentence,
  type Messages,
  type PluralSentence,
  type Sentence,
  type SentenceValues,
} from "./messages.ts";
export {
  type Blocklist,
  type CharacterClass,
  type CustomRule,
  nist,
  nistWithMfa,
  type PasswordPolicy,
  passwordLength,
  passwordRulesOf,
  type Requirement,
  type RequirementCode,
  requirementsOf,
} from "./policy.ts";
export type { ChangePasswordOptions, ChangePasswordRequest, Provider, Secret } from "./provider.ts";
export { type ChangePasswordValues, changePasswordSchema, type IssueCode } from "./schema.ts";
export type { StrengthEstimator, StrengthScore } from "./strengthEstimator.ts";
