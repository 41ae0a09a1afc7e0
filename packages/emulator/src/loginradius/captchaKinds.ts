/** The captchas a LoginRadius site can have, as its management API (`/v2/manage/captcha`) calls them. */
export const captchaKinds = ["GoogleRecaptchaV2", "GoogleRecaptchaV3", "HCaptcha", "QQTencentCaptcha"] as const;

/** One of {@link captchaKinds}. */
export type CaptchaKind = (typeof captchaKinds)[number];

/** The calls that Bot Protection can guard: `OptionalRecaptchaConfiguration.Apis` of LoginRadius's appinfo. */
export const botProtectionApis = [
  "PostForgotPasswordByEmail",
  "PostForgotPasswordByPhone",
  "PutChangePassword",
  "PostLoginByEmailAndPassword",
  "PostLoginByUserNameAndPassword",
  "PostLoginByPhoneAndPassword",
  "PutUpdateProfile",
] as const;

/** One of {@link botProtectionApis}. */
export type BotProtectionApi = (typeof botProtectionApis)[number];
