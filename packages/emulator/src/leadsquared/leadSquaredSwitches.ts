import { z } from "zod";
import type { RateLimit } from "../clock/createRateWindow.ts";
import { rateLimitSwitch } from "../clock/rateLimitSwitch.ts";
import { emulatedFailures } from "./emulated.ts";
import { passwordPolicySwitch } from "./passwordPolicySwitch.ts";
import { regions } from "./regions.ts";

/** "API calls exceeded the limit of 25 in 5 second(s)": every page of the Portal API; for the account as a whole. */
export const documentedRateLimit: RateLimit = { calls: 25, periodMs: 5_000 };

/** LeadSquared, Portal API: Sign In with Password, and both pages of auto login: 4 hours. */
const documentedKeySeconds = 4 * 60 * 60;

// No lifetime is documented for what a mail or a text message carries: a day and ten minutes are customary.
const customaryTemporaryPasswordSeconds = 24 * 60 * 60;
const customaryOneTimePasswordSeconds = 10 * 60;

// Longer than anything that is worth waiting for, and short enough for every date to be one.
const maximumSeconds = 10 * 365 * 24 * 60 * 60;
const seconds = (standard: number) => z.int().min(1).max(maximumSeconds).default(standard);

// The latest passwords that are kept of an account: the current one and 24 former ones.
const maximumHistory = 25;

const parameterName = (standard: string) =>
  z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .default(standard);

const lockout = z.strictObject({
  /** Wrong passwords in a row that lock. */
  attempts: z.int().min(1).max(1_000),
  /** How long; `null` is until the password is reset by mail. */
  seconds: z.int().min(1).max(maximumSeconds).nullable(),
});

/** What LeadSquared leaves open, and which way the emulator goes by default. */
export const leadSquaredSwitches = z.strictObject({
  /** How many calls are answered in which time. 25 in 5 seconds is documented; plans have others. */
  rateLimit: rateLimitSwitch(documentedRateLimit),
  /** The status of a call over the limit: 429 is documented, 403 and 200 have been seen. */
  rateStatus: z.literal([429, 403, 200]).default(429),
  /** Whether a call over the limit is told when to come again. `Retry-After` is not documented and was never seen. */
  retryAfter: z.enum(["off", "seconds", "date"]).default("off"),

  /**
   * How a well-formed call that asks for the wrong thing is answered. 500 with `ExceptionType` is documented for the
   * platform and seen most; the same body with 200 has been seen twice; `IsSuccessful: false` and 400 follow from the
   * answer's own members and the list of statuses.
   */
  domainErrorMode: z.enum(["500-MX", "200-MX", "200-IsSuccessful-false", "400"]).default("500-MX"),
  /** Whether a wrong password goes by `domainErrorMode` or is 401 ("invalid credentials"): no page says. */
  wrongPasswordStatus: z.literal(["domain", 401]).default("domain"),
  /** What a wrong current password is told: no text is known, so a client must not depend on this one. */
  wrongCurrentPasswordText: z.string().default(emulatedFailures.wrongCurrentPassword.text),
  /** The status for a key that is missing or wrong: 401 is documented, 403 has been seen in a client. */
  badKeyStatus: z.literal([401, 403]).default(401),
  /** The status for an AuthKey that was right once: unknown, so the one for wrong keys. */
  expiredKeyStatus: z.literal([401, 403, 500]).default(401),
  /**
   * The body of 400, 401, 404 and 429, of which nothing is known: the envelope that 500 has, or the one that the
   * framework behind these hosts writes by itself.
   */
  otherErrorBody: z.enum(["MX", "Message"]).default("MX"),
  /** Whether errors have `IsMXException`, `RequestId` and `Data` too, which were seen in a few. */
  extraErrorMembers: z.boolean().default(false),
  /** Whether a member that the call does not have is 400 ("attribute names") or ignored: not documented. */
  unknownAttributes: z.enum(["refuse", "ignore"]).default("refuse"),

  /** The tenant's region: calls that come to another one's host are 401 (documented), with the right host's name. */
  region: z.enum(regions).default("in21"),
  /** Whether every call is answered as if it had come to another region's host. */
  wrongHost: z.boolean().default(false),
  /** Which other origins' pages may read answers. Unknown; one path of these hosts (`/api/Form`) serves any page. */
  cors: z.union([z.literal(["any", "none"]), z.array(z.url({ protocol: /^https?$/ }))]).default("any"),

  /** How long an AuthKey lives: 4 hours, documented. */
  authKeyTtlSeconds: seconds(documentedKeySeconds),
  /** How long both keys of auto login live: 4 hours, documented, with other times on request. */
  autoLoginKeyTtlSeconds: seconds(documentedKeySeconds),
  /** How long the link of a reset mail works: unknown. */
  temporaryPasswordTtlSeconds: seconds(customaryTemporaryPasswordSeconds),
  /** How long a one-time password signs in: unknown. */
  otpTtlSeconds: seconds(customaryOneTimePasswordSeconds),
  /** Whether a new password ends no session, all but the one that set it, or all. Unknown; nothing hints at an end. */
  revokeOnChange: z.literal([false, "others", true]).default(false),

  /** What a new password needs. No policy of portals is documented, so anything but nothing will do. */
  passwordPolicy: passwordPolicySwitch,
  /** How many of the latest passwords can't be the new one, the current one included. Unknown; 0 refuses none. */
  passwordHistory: z.int().min(0).max(maximumHistory).default(0),
  /** Whether wrong passwords lock: unknown. */
  lockout: z.union([z.literal("off"), lockout]).default("off"),

  /** What Register answers: `LeadId` and `Message` (page of 2022) or `SiginResponse` (sic; one client reads that). */
  registerAnswer: z.enum(["Message", "SiginResponse"]).default("Message"),
  /**
   * Whether Register refuses a lead that is a portal user already ("User already exists." has been seen) or updates it,
   * password and all, which its page promises for leads that exist.
   */
  registerAgain: z.enum(["refuse", "update"]).default("refuse"),
  /** Whether reset mails and one-time passwords for nobody are answered like any other, or as an error: unknown. */
  unknownLead: z.enum(["same-answer", "error"]).default("same-answer"),
  /** Where the link of a reset mail leads: a portal's own page, set in Manage Portals. */
  resetUrl: z.url({ protocol: /^https?$/ }).default("http://localhost:5173/reset-password"),
  /** The name of that link's parameter with the lead's id: unknown, so the name that Reset Password has for it. */
  resetUrlLeadIdParameter: parameterName("LeadId"),
  /** The name of the parameter with the temporary password: unknown in the same way. */
  resetUrlTemporaryPasswordParameter: parameterName("TemporaryPassword"),

  /** Whether paths that no page prints are there: v2 of forgot password and of one-time passwords, the tenant key. */
  guessedPaths: z.boolean().default(true),
  /** Whether the paths of 2022, without `v2`, are there too. They want `Authorization` alone. */
  v1Paths: z.boolean().default(false),
  /** Which key the old Change Password wants: its page says the public one, other pages of the time the private one. */
  v1ChangePasswordKey: z.enum(["private", "public"]).default("private"),
});

/** Positions of {@link leadSquaredSwitches}. */
export type LeadSquaredSwitches = z.infer<typeof leadSquaredSwitches>;
