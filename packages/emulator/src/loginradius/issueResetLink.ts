import type { Account } from "../accounts/Store.ts";
import { hostedResetUrl } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { oneTimeSecrets } from "./oneTimeSecrets.ts";
import { readQuery } from "./readQuery.ts";

/**
 * Makes the link of a mail that resets a password: to the call's `resetpasswordurl`, or to the hosted page. It is built
 * as LoginRadius's template of the mail has it: `#Url#?vtype=reset&vtoken=#GUID#`.
 */
export async function issueResetLink(call: LoginRadiusCall, account: Account): Promise<string> {
  const url = readQuery(call.url).get("resetpasswordurl") || hostedResetUrl;
  const token = crypto.randomUUID().replaceAll("-", "");
  await oneTimeSecrets(call, "passwordReset").issue(account.id, token, call.switches.resetTokenTtlSeconds);
  return `${url}${url.includes("?") ? "&" : "?"}vtype=reset&vtoken=${token}`;
}
