import { z } from "zod";
import type { RateLimit } from "../clock/createRateWindow.ts";
import { rateLimitSwitch } from "../clock/rateLimitSwitch.ts";
import { botProtectionApis, captchaKinds } from "./captchaKinds.ts";
import { lockoutTypes } from "./lockoutTypes.ts";
import { ruleString } from "./passwordRules.ts";
import { webOrigin } from "./webOrigin.ts";

/** LoginRadius, acceptable use policy: 50 calls a second in production with up to 10 million users. */
const documentedRateLimit: RateLimit = { calls: 50, periodMs: 1_000 };

const emailAddresses = z.array(z.email()).max(1_000);

/** What LoginRadius leaves open or lets its customers configure, and which way the emulator goes by default. */
export const loginRadiusSwitches = z.strictObject({
  /** How many calls are answered in which time. */
  rateLimit: rateLimitSwitch(documentedRateLimit),

  /**
   * The body of a 429. LoginRadius documents its sentence alone; `error` puts it into the shape of the other errors,
   * `message` sends nothing else.
   */
  tooManyRequestsBody: z.enum(["error", "message"]).default("error"),
  /** How a 429 says when to come back. None of LoginRadius's pages names `Retry-After`, so there is none. */
  retryAfter: z.enum(["off", "seconds", "date"]).default("off"),

  /**
   * Whether errors are answered with 200: `true` where the request has `X-Requested-With: XMLHttpRequest`, which is
   * concluded from what LoginRadius's SDKs send and read; `"always"` also without it, as the condition is unknown.
   */
  xhr200: z.union([z.boolean(), z.literal("always")]).default(true),
  /** Members of an error: all five as on the page of error codes, or the three of the newer API reference. */
  errorBody: z.enum(["full", "short"]).default("full"),
  /** The status of 908: 403 on the page of error codes, 400 in the newer API reference (by the order of its samples). */
  status908: z.union([z.literal(403), z.literal(400)]).default(403),
  /**
   * Whether 1132, 1134 and 1148 come with the sentences of the samples in the guides. By default with those of the
   * page of error codes, as all other errors do.
   */
  sampleDescriptions: z.boolean().default(false),
  /** The code for a call without an API key: 922 on the page of error codes, 908 in the newer API reference. */
  missingApiKey: z.union([z.literal(922), z.literal(908)]).default(922),
  /** The code for a call without an access token: 1060 on the page of error codes; 908 is what the newer style hints at. */
  missingToken: z.union([z.literal(1060), z.literal(908)]).default(1060),

  /** Which access token counts where the header and the query have one. Unknown; the header is the newer way. */
  tokenPrecedence: z.enum(["header", "query"]).default("header"),
  /** Lifetime of an access token: 15 minutes unless the site says otherwise; 1 to 129,600 minutes can be had. */
  accessTokenTtlSeconds: z.int().min(60).max(7_776_000).default(900),
  /** Whether every use of an access token starts its lifetime again, as the developer plan documents it. */
  slidingTokens: z.boolean().default(false),
  /** The option Force Logout: whether a new password ends every session but the one that set it. Documented as off. */
  forceLogout: z.boolean().default(false),

  /** Brute Force Lockout: what happens to an account after too many wrong passwords. The default of a site is unknown. */
  lockoutType: z.enum(lockoutTypes).default("None"),
  /** After how many wrong passwords; a site's own choice, of which no default is documented. */
  maximumFailedAttempts: z.int().min(1).max(1_000).default(5),
  /** How long `Suspend` lasts; 900 is the documented sample. */
  suspendSeconds: z.int().min(1).max(31_536_000).default(900),
  /** Accounts that an admin has blocked (991), by e-mail address. */
  blockedAccounts: emailAddresses.default([]),
  /** Accounts whose login services are disabled (1130 at login), by e-mail address. */
  loginDisabledAccounts: emailAddresses.default([]),
  /** Accounts whose e-mail address is not verified (970 at login), by e-mail address. */
  unverifiedAccounts: emailAddresses.default([]),

  /** Whether people may log in with a password at all; where not, login answers 1286. */
  passwordLogin: z.boolean().default(true),
  /** By what people log in: `phone` answers 1077 to an e-mail address, `userName` 1183 to an e-mail address or phone. */
  loginBy: z.enum(["any", "phone", "userName"]).default("any"),
  /** The code for somebody unknown at login. Both are documented for login; 966 does not tell who has an account. */
  unknownUser: z.union([z.literal(966), z.literal(938)]).default(966),

  /** The captcha that the site has configured; tokens of another are not looked at. */
  captcha: z.enum(captchaKinds).default("GoogleRecaptchaV2"),
  /** Whether reCAPTCHA v2 is the invisible one (`IsInvisibleRecaptcha`); appinfo shows it. */
  invisibleRecaptcha: z.boolean().default(false),
  /** The APIs with Bot Protection: there a call without a valid captcha is 982. A new site has none. */
  botProtection: z.array(z.enum(botProtectionApis)).default([]),
  /** Where captcha parameters are read. The newer API reference says query, the older one body; so both by default. */
  captchaIn: z.enum(["both", "query", "body"]).default("both"),
  /**
   * Which names captcha parameters may have: `page` takes those of the API reference of password/change, `every` also
   * those that other pages of LoginRadius spell otherwise.
   */
  captchaNames: z.enum(["every", "page"]).default("every"),

  /** Whether the server checks the password rules. LoginRadius does so only where its support has switched it on. */
  serverValidation: z.boolean().default(false),
  /**
   * The site's rule string for passwords, as appinfo shows it; the default is the documented sample. The regular
   * expression of a `custom_validation` is run as it is: one that takes for ever stops the emulator.
   */
  passwordRules: ruleString.default("min_length[8]|max_length[32]|required"),
  /**
   * The FieldName of a 1134. The one documented sample has `password`, in lower case, for registration; for
   * password/change it is unknown. Where another call sets a password, the name goes without `new`.
   */
  validationFieldName: z.enum(["newpassword", "NewPassword", "password", "Password"]).default("newpassword"),
  /** How many former passwords are refused (1015), beside the current one, which always is. */
  passwordHistory: z.int().min(0).max(24).default(0),
  /** The code for a password that was had before: of the endpoint's list 1015 fits best by its message, then 1216. */
  reusedPasswordCode: z.union([z.literal(1015), z.literal(1216)]).default(1015),
  /** Whether words of a dictionary are refused as passwords (1216). */
  dictionaryPasswords: z.enum(["allowed", "refused"]).default("allowed"),
  /** Whether common passwords are refused (1216). */
  commonPasswords: z.enum(["allowed", "refused"]).default("allowed"),
  /** Whether passwords are refused (1216) that contain, or exactly are, something of the profile. */
  profilePasswords: z.enum(["allowed", "refused", "refused-exact"]).default("allowed"),
  /** Whether breached passwords are refused: 1315 where one is set, 1316 and then 1317 at login. */
  breachedPasswords: z.enum(["allowed", "refused"]).default("allowed"),
  /** After how many days a password expires; 0 is never. Login goes on, clients read the profile's date. */
  passwordExpirationDays: z.int().min(0).max(3_650).default(0),

  /** Where webhooks are delivered; `null` is nowhere. */
  webhookUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),

  /** Pages that may read answers: any, or these origins, as with `AllowOriginHeaderValidation`. */
  allowedOrigins: z.union([z.literal("any"), z.array(webOrigin).max(1_000)]).default("any"),
  /** Whether the preflight allows `X-PreventWebhook`. Unknown; by default a page can send what is documented. */
  preflightPreventWebhook: z.boolean().default(true),

  /**
   * What a forgotten password of somebody unknown gets: 938, which LoginRadius shows for the server's variant of the
   * call, or the same answer as for everybody, without a mail.
   */
  forgotPasswordUnknown: z.enum(["refused", "hidden"]).default("refused"),
  /** Whether the mail has a link or a code; a site's own choice (Email Settings: Token Type). */
  forgotPasswordMail: z.enum(["link", "otp"]).default("link"),
  /** For how long a reset token works; a site's own choice (Token Validity Limit), of which no default is documented. */
  resetTokenTtlSeconds: z.int().min(1).max(31_536_000).default(3_600),
  /** For how long a one-time password works: 300 seconds, where a site has not set `OTPExpire`. */
  otpTtlSeconds: z.int().min(1).max(31_536_000).default(300),
  /** Whether a password reset by phone signs in too (`LoginOnPasswordReset`), a site's own choice. */
  loginOnPasswordReset: z.boolean().default(false),
});

/** Positions of {@link loginRadiusSwitches}. */
export type LoginRadiusSwitches = z.infer<typeof loginRadiusSwitches>;
