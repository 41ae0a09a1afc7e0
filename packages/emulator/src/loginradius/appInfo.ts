import { type BotProtectionApi, botProtectionApis } from "./captchaKinds.ts";
import { appName, captchaSiteKeys, unusedConfiguration } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";

/**
 * `GET /ciam/appinfo` (LoginRadius, get configurations; there on config.lrcontent.com): what a form must know of the
 * site, as the switches have it. Nothing but documented members is in it, so that hCaptcha and reCAPTCHA v3, for which
 * none is documented, leave no trace.
 */
export function appInfo({ switches }: LoginRadiusCall): Record<string, unknown> {
  const { captcha, botProtection, lockoutType, maximumFailedAttempts, suspendSeconds } = switches;
  return {
    ...unusedConfiguration,
    AppName: appName,
    CustomDomain: null,
    IsRememberMe: false,
    LoginOnPasswordReset: switches.loginOnPasswordReset,
    IsV2Recaptcha: captcha === "GoogleRecaptchaV2",
    IsInvisibleRecaptcha: captcha === "GoogleRecaptchaV2" && switches.invisibleRecaptcha,
    V2RecaptchaSiteKey: captcha === "GoogleRecaptchaV2" ? captchaSiteKeys.GoogleRecaptchaV2 : null,
    QQTencentCaptchaKey: captcha === "QQTencentCaptcha" ? captchaSiteKeys.QQTencentCaptcha : null,
    OptionalRecaptchaConfiguration: {
      IsEnabled: botProtection.length > 0,
      Apis: Object.fromEntries(botProtectionApis.map((api) => [api, botProtection.includes(api)])) as Record<
        BotProtectionApi,
        boolean
      >,
    },
    LoginLockedConfiguration: {
      LoginLockedType: lockoutType,
      MaximumFailedLoginAttempts: maximumFailedAttempts,
      SuspendConfiguration: { EffectivePeriodInSeconds: suspendSeconds },
    },
    RegistrationFormSchema: [
      field("string", "emailid", "Email Id", "required|valid_email"),
      field("password", "password", "Password", switches.passwordRules),
      field("password", "confirmpassword", "Confirm Password", confirmationRules),
    ],
  };
}

// LoginRadius's sample
const confirmationRules = "min_length[6]|max_length[32]|matches[password]|required";

function field(type: string, name: string, display: string, rules: string): Record<string, unknown> {
  return {
    ...{ Checked: true, type, name, display, rules },
    ...{ options: null, permission: "w", DataSource: null, Parent: null, ParentDataSource: null },
  };
}
