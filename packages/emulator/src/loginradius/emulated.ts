import type { ApiError } from "./apiErrors.ts";

/*
 * What LoginRadius does not document and we made up, or concluded from how its own SDKs behave.
 */

/** The status and "Too many requests" are documented, the body is not. */
export const tooManyRequests: ApiError = {
  status: 429,
  message: "Too many requests",
  description:
    "Response status code indicates the user has sent too many requests in a given amount of time (i.e. rate limiting)",
};

/** Pattern of the one documented description of this kind, "The apikey is a required parameter." */
export const requiredParameter = (name: string): string => `The ${name} is a required parameter.`;

/** The sentence is LoginRadius's own; that it comes with code 1015 is concluded from the endpoint's list of codes. */
export const tooSimilarPassword =
  "Your new password is too similar to your old passwords, please try a different password.";

/** Also unknown: which token wins when both are sent. Here the header does. */
export const tokenSources = ["header", "query"] as const;

/**
 * What scripts of other origins may send: the headers LoginRadius's own JavaScript sends, and X-PreventWebhook, of which it is unknown
 * whether the real preflight allows it.
 */
export const cors = {
  methods: ["GET", "POST", "PUT", "DELETE", "OPTIONS"],
  headers: [
    "Authorization",
    "Content-Type",
    "X-Requested-With",
    "X-LoginRadius-Sott",
    "X-Origin-IP",
    "X-PreventWebhook",
  ],
} as const;
