/*
 * What LeadSquared does not document and we made up. Its portal pages list statuses with one sentence each, and no error body. The envelope
 * { Status, ExceptionType, ExceptionMessage } is documented for the platform ("Error Handling") and taken to hold here.
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
  emptyNewPassword: "Invalid Input! Parameter Name: NewPassword",
} as const;

/** Bytes in an AuthKey: 288 characters of base64 with padding, as long as the documented sample of the public key. */
export const authKeyBytes = 214;

/**
 * Where scripts of other origins may call from, and with what: the portal hosts' real CORS answers are unknown. These are the headers the
 * documented calls need, nothing more.
 */
export const cors = {
  methods: ["GET", "POST", "OPTIONS"],
  headers: ["authorization", "x-lsq-registertoken", "x-lsq-portalid", "content-type"],
} as const;
