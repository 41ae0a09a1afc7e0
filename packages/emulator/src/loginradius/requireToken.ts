import type { Account, Token } from "../accounts/Store.ts";
import { tokenSources } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";

/** Finds out who calls: 1060 without an access token, 905 where nobody has it, 906 where its time is over. */
export function requireToken(call: LoginRadiusCall): { readonly account: Account; readonly token: Token } {
  const sent = {
    header: /^bearer +(.+)$/i.exec(call.request.headers.get("authorization") ?? "")?.[1],
    query: readQuery(call.url).get("access_token"),
  };
  const value = tokenSources.map((source) => sent[source]).find(Boolean);
  if (value === undefined) throw refuse(1060);
  const token = call.store.token("access", value);
  const account = token && call.store.account("id", token.accountId);
  if (token === undefined || account === undefined) throw refuse(905);
  if (token.expiresAt <= call.clock.now()) throw refuse(906);
  return { account, token };
}
