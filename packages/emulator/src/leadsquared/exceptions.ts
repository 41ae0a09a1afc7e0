import { emulatedMessage } from "./emulated.ts";
import type { FailureKind } from "./LeadSquaredRefusal.ts";

/** LeadSquared, Portal API: what every page says of 401, also where neither key is sent. */
export const unauthorizedText =
  "The API call was made with invalid access credentials. Check your AccessKey and SecretKey.";

/** LeadSquared's sentence about the rate limit, whose numbers differ by plan. */
export function rateLimitText(calls: number, seconds: number): string {
  return `API calls exceeded the limit of ${calls} in ${seconds} second(s)`;
}

/**
 * The exception types that are documented or have been seen anywhere on LeadSquared's platform, each with what it was
 * seen to say. All that are about what was asked for come with 500.
 */
export const exceptions = {
  /** Page "error handling". */
  MXMandatoryAttributeMissingException: { kind: "domain", text: "'leadId' is mandatory for updating lead" },
  /** Seen in two integrations. */
  MXInvalidInputException: { kind: "domain", text: "Invalid Input! Parameter Name: activity" },
  /** Seen in the Ruby gem's tests and two integrations; the other text is {@link duplicatePhoneText}. */
  MXDuplicateEntryException: {
    kind: "domain",
    text: "Duplicate entry 'johnwick@example.com' for key 'UQ_Prospect_Base_EmailAddress'",
  },
  /** Seen in the Ruby gem's tests. */
  MXInvalidEntityException: { kind: "domain", text: "Lead does not exist in the system" },
  /** Seen in one integration. */
  MXInvalidActivityException: { kind: "domain", text: "Event Code is invalid or empty" },
  /** Seen in two integrations; that this type has this text is inferred. */
  MXUnknownAttributeException: { kind: "domain", text: "Attribute(s) does not exist - X,Y" },
  /** Seen in one integration, without its text. */
  MXUnknownProspectActivityException: { kind: "domain", text: emulatedMessage.unknownProspectActivity },
  /** Seen in one integration, without its text. */
  MXMailDeliveryException: { kind: "domain", text: emulatedMessage.mailDelivery },
  /** Seen in two integrations, as 401 and without its text. */
  MXUnAuthorizedAccessException: { kind: "bad-key", text: unauthorizedText },
  /** Seen in one integration, without its status. */
  MXUnauthorizedRequestException: { kind: "domain", text: "Export restricted for the user" },
  /** Seen in two integrations, with this limit. */
  MXAPIRateLimitExceededException: { kind: "rate-limit", text: rateLimitText(20, 5) },
} as const satisfies Record<string, { readonly kind: FailureKind; readonly text: string }>;

/** The other text that MXDuplicateEntryException was seen with. */
export const duplicatePhoneText = "A Lead with same Phone Number already exists.";
