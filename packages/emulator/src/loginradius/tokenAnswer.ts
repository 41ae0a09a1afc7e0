import type { Token } from "../accounts/Store.ts";
import { timestamp } from "./timestamp.ts";

/**
 * A token as login and validate answer it. `expires_in` is a moment with 7 digits of a second's fraction, not a
 * number of seconds.
 */
export function tokenAnswer({ value, refreshToken, expiresAt }: Token): Record<string, unknown> {
  return {
    access_token: value,
    refresh_token: refreshToken,
    expires_in: timestamp(expiresAt),
  };
}
