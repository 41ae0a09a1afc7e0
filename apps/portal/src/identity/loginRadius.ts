import { createLoginRadiusProvider } from "@rekey/core/providers/loginradius";
import { tappedFetch } from "../lab/wire/wireTap.ts";
import type { IdentitySystem } from "./IdentitySystem.ts";
import { type JsonAnswer, postJson } from "./postJson.ts";
import { SignInError, type SignInFailure } from "./SignInError.ts";

/** @see LoginRadius, Authentication API: Login by Email; Invalidate Access Token */
export const loginRadius: IdentitySystem = {
  id: "loginradius",
  name: "LoginRadius",
  vendor: "loginradius",
  async signIn({ loginRadius: { baseUrl, apiKey } }, { email, password }, signal) {
    const answer = await postJson(endpoint("login"), {}, { email, password }, { signal });
    const accessToken = answer.body["access_token"];
    if (!answer.ok || typeof accessToken !== "string" || accessToken === "") throw new SignInError(failureOf(answer));
    const name = (answer.body["Profile"] as { FullName?: unknown } | undefined)?.FullName;
    return {
      email,
      ...(typeof name === "string" && name && { name }),
      systemId: loginRadius.id,
      systemName: loginRadius.name,
      provider: createLoginRadiusProvider({ apiKey, accessToken, baseUrl, fetch: tappedFetch }),
      end: async () => {
        // Best effort: the token dies by itself, and the page that asked may be gone before the answer.
        await fetch(endpoint("access_token/InValidate"), {
          headers: { authorization: `Bearer ${accessToken}` },
          keepalive: true,
          cache: "no-store",
          credentials: "omit",
          referrerPolicy: "no-referrer",
        }).catch(() => {});
      },
    };

    function endpoint(path: string): URL {
      const url = new URL(`/identity/v2/auth/${path}`, baseUrl);
      url.searchParams.set("apikey", apiKey);
      return url;
    }
  },
};

/** LoginRadius, error codes. A missing account reads as a wrong password, so that nobody can probe for accounts. */
const failures: Readonly<Record<number, SignInFailure>> = {
  938: "credentials_incorrect",
  966: "credentials_incorrect",
  970: "account_unavailable",
  991: "account_unavailable",
  1130: "account_unavailable",
  1132: "account_unavailable",
  1148: "account_unavailable",
  1198: "account_unavailable",
  1220: "account_unavailable",
};

function failureOf({ status, body }: JsonAnswer): SignInFailure {
  if (status === 429) return "rate_limited";
  const known = failures[Number(body["ErrorCode"])];
  if (known) return known;
  return status >= 500 ? "unreachable" : "unexpected";
}
