import { createLeadSquaredProvider } from "@rekey/core/providers/leadsquared";
import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { tappedFetch } from "../lab/wire/wireTap.ts";
import type { Credentials, IdentitySystem } from "./IdentitySystem.ts";
import { type JsonAnswer, postJson } from "./postJson.ts";
import { SignInError, type SignInFailure } from "./SignInError.ts";

export const leadSquared: IdentitySystem = {
  id: "leadsquared",
  name: "LeadSquared",
  vendor: "leadsquared",
  async signIn(configuration, credentials, signal) {
    const authKey = await signInToLeadSquared(configuration, credentials, signal);
    const { baseUrl, portalId, registrationToken } = configuration.leadSquared;
    return {
      email: credentials.email,
      systemId: leadSquared.id,
      systemName: leadSquared.name,
      provider: createLeadSquaredProvider({ baseUrl, portalId, authKey, registrationToken, fetch: tappedFetch }),
      // The Portal API has no call to sign out: forgetting the key is all there is.
      end: async () => {},
    };
  },
};

/**
 * Signs in and gives the person's AuthKey.
 *
 * @see LeadSquared, Portal API: Sign In
 * @throws SignInError
 */
export async function signInToLeadSquared(
  { leadSquared: { baseUrl, portalId, publicAuthKey, registrationToken } }: PortalConfiguration,
  { email, password }: Credentials,
  signal: AbortSignal,
): Promise<string> {
  const answer = await postJson(
    new URL("/api/Authentication/v2/Signin", baseUrl),
    // The bare key: LeadSquared knows no scheme such as Bearer.
    { authorization: publicAuthKey, "x-lsq-registertoken": registrationToken, "x-lsq-portalid": portalId },
    { EmailAddress: email, Password: password },
    { signal },
  );
  const authKey = answer.body["AuthKey"];
  if (!answer.ok || typeof authKey !== "string" || authKey === "") throw new SignInError(failureOf(answer));
  return authKey;
}

/** The sentence is stable while the status is not: 429, 403 and 200 have all been met. */
const rateLimit = /exceeded the limit of \d+ in \d+ second/i;

function failureOf({ status, body }: JsonAnswer): SignInFailure {
  const message = body["ExceptionMessage"];
  if (status === 429 || (typeof message === "string" && rateLimit.test(message))) return "rate_limited";
  // From 400 to 499 LeadSquared means the request or the portal's keys, and nothing that the person typed.
  const meansRequest = status >= 400 && status < 500;
  // A logical error comes as 500 or even 200, and has a name; without a name the service itself has failed.
  if (typeof body["ExceptionType"] === "string" && !meansRequest) return "credentials_incorrect";
  return status >= 500 ? "unreachable" : "unexpected";
}
