export type { CaptchaLoading, CaptchaState } from "./CaptchaSlot.ts";
export { ChangePasswordForm, type ChangePasswordFormProps } from "./change-password-form/ChangePasswordForm.tsx";
export type { HeadingLevel } from "./change-password-form/context.ts";
export * as ChangePassword from "./change-password-form/parts.ts";
export { type UseCaptchaOptions, type UseCaptchaResult, useCaptcha } from "./useCaptcha.ts";
export { type UseChangePasswordOptions, type UseChangePasswordResult, useChangePassword } from "./useChangePassword.ts";
