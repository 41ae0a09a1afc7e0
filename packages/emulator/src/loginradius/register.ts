import type { Account } from "../accounts/Store.ts";
import { checkNewPassword } from "./checkNewPassword.ts";
import { requiredParameter } from "./emulated.ts";
import { issueToken } from "./issueToken.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { profile } from "./profile.ts";
import { readMembers } from "./readMembers.ts";
import { readOptionalParameters } from "./readOptionalParameters.ts";
import { readParameters } from "./readParameters.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";
import { requireEmail } from "./requireEmail.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/**
 * `POST /identity/v2/auth/register` (LoginRadius, Authentication API: user registration by email). 1048 without a
 * SOTT, 1049 with another than the site's; 936, 1017 and 1058 for an e-mail address, a user name and a phone number
 * that are taken. The new account can sign in at once.
 */
export async function register(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  requireSott(call);
  const { password } = readParameters(call, ["password"]);
  const names = ["firstname", "lastname", "username", "phoneid"] as const;
  const { firstname, lastname, username, phoneid } = readOptionalParameters(call, names);
  const person = {
    id: crypto.randomUUID(),
    email: readEmail(call),
    firstName: firstname ?? "",
    lastName: lastname ?? "",
    userName: username,
    phone: phoneid,
  };
  refuseTaken(call, person);
  await checkNewPassword(call, person, password, "password");
  const account: Account = {
    ...person,
    passwordHash: await call.passwordHash.hash(password),
    passwordChangedAt: call.clock.now(),
    formerHashes: [],
    failedAttempts: 0,
  };
  // Somebody may have registered with the same names while the password was hashed.
  if (!call.store.addAccount(account)) refuseTaken(call, person);
  return { IsPosted: true, Data: { Profile: profile(call, account), ...tokenAnswer(issueToken(call, account)) } };
}

// LoginRadius takes the SOTT from the query too (User Registration by SOTT).
function requireSott({ request, url, keys }: LoginRadiusCall): void {
  const sott = request.headers.get("x-loginradius-sott") || readQuery(url).get("sott");
  if (!sott) throw refuse(1048);
  if (sott !== keys.loginradius.sott) throw refuse(1049);
}

// `Email` is a list of `{ Type, Value }`; the account gets the first.
function readEmail(call: LoginRadiusCall): string {
  const emails = readMembers(call).get("email");
  if (emails === undefined || emails === null) throw refuse(908, requiredParameter("Email"));
  const [first] = Array.isArray(emails) ? (emails as readonly unknown[]) : [];
  const value = typeof first === "object" && first !== null && "Value" in first ? first.Value : undefined;
  if (typeof value !== "string") throw refuse(908);
  return requireEmail(value);
}

function refuseTaken(
  { store }: LoginRadiusCall,
  { email, userName, phone }: Pick<Account, "email" | "userName" | "phone">,
) {
  if (store.account("email", email) !== undefined) throw refuse(936);
  if (userName !== undefined && store.account("userName", userName) !== undefined) throw refuse(1017);
  if (phone !== undefined && store.account("phone", phone) !== undefined) throw refuse(1058);
}
