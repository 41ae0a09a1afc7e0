import type { CorsPolicy } from "../vendor/Vendor.ts";

/*
 * What LeadSquared does not document and we made up or concluded. Its portal pages list statuses with one sentence
 * each, and no error body. The envelope { Status, ExceptionType, ExceptionMessage } is documented for the platform
 * (page "error handling") and taken to hold here.
 *
 * Made up without a line in this file:
 * - a known path with another method is 404, like an unknown path (405 is not in LeadSquared's list of statuses);
 * - an unknown e-mail address is answered like a wrong password;
 * - any new password but an empty one is accepted, also the current one: no password policy of portals is known;
 * - a password change ends no session;
 * - the rate window slides, and a refused call does not count.
 */

/** Exception types that no page and no sighting names. */
export const emulatedExceptionType = {
  malformedRequest: "MXInvalidRequestException",
  unknownPath: "MXResourceNotFoundException",
  signInFailed: "MXInvalidCredentialsException",
  wrongCurrentPassword: "MXInvalidPasswordException",
  unexpected: "MXUnexpectedException",
} as const;

/** Sentences for failures of which only the status is inferred (500, as all of LeadSquared's logical errors). */
export const emulatedMessage = {
  signInFailed: "Invalid Email Address or Password",
  wrongCurrentPassword: "Current Password is incorrect",
  tooLarge: "The message body is larger than 1 MiB, the most that this emulator reads.",
  emptyNewPassword: "Invalid Input! Parameter Name: NewPassword",
} as const;

/** Bytes in an AuthKey: 288 characters of base64 with padding, as long as the documented sample of the public key. */
export const authKeyBytes = 214;

/**
 * What scripts of other origins may send: the portal hosts' real CORS answers are unknown. These are the headers that
 * the documented calls need, and nothing more.
 */
export const cors: CorsPolicy = {
  origins: "any",
  methods: ["GET", "POST", "OPTIONS"],
  headers: ["authorization", "x-lsq-registertoken", "x-lsq-portalid", "content-type"],
};
