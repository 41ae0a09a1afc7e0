import type { ApiError } from "./apiErrors.ts";

/**
 * Errors of LoginRadius's management API, which are not on its page of error codes: the codes and the message of 6002
 * are documented, everything else stands for what is known of them (token configuration, internal, registration
 * configuration).
 */
export const managementErrors: ReadonlyMap<number, ApiError> = new Map([
  [2017, { status: 400, message: "Token configuration error", description: "The token configuration can't be used." }],
  [6002, { status: 403, message: "Access Unauthorized", description: "This token may not do this." }],
  [7909, { status: 500, message: "Internal error", description: "The request could not be processed." }],
  [
    7933,
    { status: 400, message: "Registration config missing", description: "The site has no registration configuration." },
  ],
]);
