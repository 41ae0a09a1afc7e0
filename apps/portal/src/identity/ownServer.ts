import { ChangePasswordError, type ErrorCode, errorCodes } from "@rekey/core";
import { createCustomProvider } from "@rekey/core/providers/custom";
import type { ChangeAnswer } from "../../server/changePassword.ts";
import { apiUrl } from "../configuration/apiUrl.ts";
import { tappedFetch } from "../lab/wire/wireTap.ts";
import type { IdentitySystem } from "./IdentitySystem.ts";
import { leadSquared, signInToLeadSquared } from "./leadSquared.ts";

/** Milliseconds: longer than the portal's server waits for the vendor. */
const timeout = 45_000;

/** LeadSquared's accounts, whose passwords the portal's own server changes, so that it can verify any captcha before. */
export const ownServer: IdentitySystem = {
  id: "portal",
  name: "Own server",
  vendor: leadSquared.vendor,
  async signIn(configuration, credentials, signal) {
    const authKey = await signInToLeadSquared(configuration, credentials, signal);
    return {
      email: credentials.email,
      systemId: ownServer.id,
      systemName: ownServer.name,
      provider: createCustomProvider({
        id: ownServer.id,
        accepts: ["recaptcha", "hcaptcha", "turnstile", "altcha"],
        changePassword: async (request, options) => change({ authKey, ...request }, options.signal),
      }),
      end: async () => {},
    };
  },
};

async function change(body: object, signal: AbortSignal | undefined): Promise<void> {
  const limit = AbortSignal.timeout(timeout);
  const answer = await tappedFetch(apiUrl("password"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    cache: "no-store",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  const { code, retryAt }: ChangeAnswer = await answer.json();
  if (answer.ok && !code) return;
  throw new ChangePasswordError({
    code: isErrorCode(code) ? code : "unexpected_response",
    provider: ownServer.id,
    status: answer.status,
    detail: "The portal's own server did not change the password.",
    ...(retryAt && { retryAt: new Date(retryAt) }),
  });
}

function isErrorCode(code: unknown): code is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(code);
}
