import type { CorsPolicy } from "../vendor/Vendor.ts";
import type { FailureKind } from "./LeadSquaredRefusal.ts";

/*
 * What LeadSquared does not document and we made up or concluded. Its portal pages list statuses with one sentence
 * each, and no error body. The envelope { Status, ExceptionType, ExceptionMessage } is documented for the platform
 * (page "error handling") and taken to hold here. What a switch decides is told there.
 *
 * Made up without a line in this file:
 * - the order of checks: rate window, path, body, host and keys, what was asked for;
 * - a known path with another method is 404, like an unknown path (405 is not in LeadSquared's list of statuses);
 * - an unknown lead is answered like a wrong password;
 * - what can't be read as HTTP at all is answered as a malformed body, under the status that HTTP has for it;
 * - the rate window slides, and a refused call does not count;
 * - the unique fields of a lead are EmailAddress and Phone, which are so by default (page "Create a Lead"); phone
 *   numbers are compared as they are written;
 * - Register takes lead attributes in any case (a client was seen to send `firstName`), custom ones by any name that
 *   begins with `mx_`, and keeps but names, e-mail address and phone;
 * - a new reset link replaces the one before, works once, and unlocks; so does a new one-time password, which may be
 *   guessed without limit;
 * - no reset link is sent where the lead has nothing in the field it is to go to;
 * - a tenant key outlives a reset of the emulator, as nothing keeps it;
 * - with the public key, the old Change Password finds no lead: nothing in the call says whose password it is.
 */

/** Failures whose exception type or text, or both, no page and no sighting names. */
export const emulatedFailures = {
  signInFailed: {
    kind: "wrong-password",
    type: "MXInvalidCredentialsException",
    text: "Invalid Email Address or Password",
  },
  oneTimePasswordFailed: {
    kind: "wrong-password",
    type: "MXInvalidOTPException",
    text: "Invalid or expired OTP",
  },
  /** Which text it has is up to a switch: see `wrongCurrentPasswordText`. */
  wrongCurrentPassword: {
    kind: "wrong-password",
    type: "MXInvalidPasswordException",
    text: "Current Password is incorrect",
  },
  newPasswordReused: {
    kind: "domain",
    type: "MXPasswordReuseException",
    text: "New password cannot be the same as one of your previous passwords",
  },
  locked: {
    kind: "domain",
    type: "MXAccountLockedException",
    text: "The account is locked due to too many failed attempts",
  },
  temporaryPasswordFailed: {
    kind: "domain",
    type: "MXInvalidTemporaryPasswordException",
    text: "The reset link is invalid or has expired",
  },
  /** The text was seen on Register, the type was not. */
  userExists: { kind: "domain", type: "MXUserAlreadyExistsException", text: "User already exists." },
} as const satisfies Record<string, { kind: FailureKind; type: string; text: string }>;

/** Exception types that no page and no sighting names, for failures whose text is documented or depends on the call. */
export const emulatedExceptionType = {
  malformedRequest: "MXInvalidRequestException",
  unknownPath: "MXResourceNotFoundException",
  policyViolated: "MXPasswordPolicyException",
  unexpected: "MXUnexpectedException",
} as const;

/** Sentences that no page and no sighting names. */
export const emulatedMessage = {
  tooLarge: "The message body is larger than 1 MiB, the most that this emulator reads.",
  unknownProspectActivity: "The activity does not exist on this lead",
  mailDelivery: "The email could not be delivered",
  /** After the pattern of `'leadId' is mandatory for updating lead`, which is documented. */
  attributeMissing: (attribute: string) => `'${attribute}' is mandatory for registering a user`,
  /** Stands for any of the identifiers in {@link emulatedMessage.attributeMissing}. */
  anyIdentifier: "EmailAddress or Phone",
  /** After the pattern of `Invalid Input! Parameter Name: activity`, which has been seen. */
  invalidInput: (parameter: string) => `Invalid Input! Parameter Name: ${parameter}`,
  /** That the message names the right host is documented, not how. */
  wrongHost: (host: string) => `The API host is incorrect for this account. Use ${host} for all API calls.`,
  policyViolated: (need: string) => `Password must contain ${need}`,
} as const;

/** How a password policy's needs are put into words. */
export const emulatedNeed = {
  minimumLength: (length: number) => `at least ${length} characters`,
  maximumLength: (length: number) => `at most ${length} characters`,
  uppercase: "an uppercase letter",
  lowercase: "a lowercase letter",
  digit: "a digit",
  special: "a special character",
} as const;

/** Mails and text messages: their contents are set in Manage Portals. */
export const emulatedMail = {
  resetSubject: "Reset your password",
  resetText: (link: string) => `Open this link to choose a new password:\n${link}\n`,
  oneTimePasswordSubject: "Your one-time password",
  oneTimePasswordText: (code: string) => `${code} is your one-time password.`,
} as const;

/** Bytes in an AuthKey: 288 characters of base64 with padding, as long as the documented sample of the public key. */
export const authKeyBytes = 214;

/**
 * What scripts of other origins may send: the portal hosts' real CORS answers are unknown. These are the headers that
 * the documented calls need, and nothing more.
 */
export const cors: Omit<CorsPolicy, "origins"> = {
  methods: ["GET", "POST", "OPTIONS"],
  headers: ["authorization", "x-lsq-registertoken", "x-lsq-portalid", "content-type"],
};

/** Attributes that every LeadSquared account has by its own names, in lower case; which, depends on the account. */
export const leadAttributes: readonly string[] = [
  ...["emailaddress", "phone", "firstname", "lastname", "mobile", "company", "jobtitle", "website"],
  ...["source", "sourcemedium", "sourcecampaign", "notes", "donotemail", "donotcall"],
];

/** Paths that no page prints. */
export const guessedPath = {
  forgotPassword: "/api/Authentication/v2/SecureForgotPassword",
  sendOneTimePassword: "/api/Authentication/v2/SigninOTP/Get",
  tenantKey: "/api/AutoLogin/GenerateTenantAuthKey",
} as const;
