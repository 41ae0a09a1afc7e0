import type { Account, Token } from "../accounts/Store.ts";
import { requiredParameter } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";

/** Finds out who calls: 1060 without an access token, 905 where nobody has it, 906 where its time is over. */
export function requireToken(call: LoginRadiusCall): { readonly account: Account; readonly token: Token } {
  const inHeader = /^bearer +(.+)$/i.exec(call.request.headers.get("authorization") ?? "")?.[1];
  const inQuery = readQuery(call.url).get("access_token");
  const { tokenPrecedence, missingToken } = call.switches;
  const sent = tokenPrecedence === "header" ? [inHeader, inQuery] : [inQuery, inHeader];
  const value = sent.find(Boolean);
  if (value === undefined) throw missingToken === 908 ? refuse(908, requiredParameter("access_token")) : refuse(1060);
  const token = call.store.token("access", value);
  const account = token && call.store.account("id", token.accountId);
  if (token === undefined || account === undefined) throw refuse(905);
  if (token.expiresAt <= call.clock.now()) throw refuse(906);
  return { account, token: call.switches.slidingTokens ? prolong(call, token) : token };
}

function prolong({ store, clock, switches }: LoginRadiusCall, token: Token): Token {
  const prolonged = { ...token, expiresAt: clock.now() + switches.accessTokenTtlSeconds * 1_000 };
  store.takeToken(token.kind, token.value);
  store.addToken(prolonged);
  return prolonged;
}
