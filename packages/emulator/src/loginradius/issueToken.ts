import type { Account, Token } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";

// LoginRadius: 60 days
const refreshTokenLifetimeMs = 60 * 24 * 60 * 60 * 1_000;

/** Starts a session: an access token with its refresh token, both GUIDs. */
export function issueToken({ store, clock, switches }: LoginRadiusCall, account: Account): Token {
  const now = clock.now();
  const refreshToken = crypto.randomUUID();
  const token: Token = {
    kind: "access",
    value: crypto.randomUUID(),
    accountId: account.id,
    expiresAt: now + switches.accessTokenTtlSeconds * 1_000,
    refreshToken,
  };
  store.addToken({
    kind: "refresh",
    value: refreshToken,
    accountId: account.id,
    expiresAt: now + refreshTokenLifetimeMs,
  });
  store.addToken(token);
  return token;
}
