import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { postJson } from "../identity/postJson.ts";

/** What a mailed link proves. */
export type ResetProof =
  | { readonly vendor: "leadsquared"; readonly leadId: string; readonly temporaryPassword: string }
  | { readonly vendor: "loginradius"; readonly token: string };

/** Reads the proof out of a mailed link's query; undefined where there is none. */
export function readProof(search: string): ResetProof | undefined {
  const query = new URLSearchParams(search);
  const [leadId, temporaryPassword, token] = ["LeadId", "TemporaryPassword", "vtoken"].map((it) => query.get(it));
  if (leadId && temporaryPassword) return { vendor: "leadsquared", leadId, temporaryPassword };
  return token ? { vendor: "loginradius", token } : undefined;
}

function leadSquaredHeaders({ leadSquared }: PortalConfiguration): Record<string, string> {
  const { publicAuthKey, registrationToken, portalId } = leadSquared;
  return { authorization: publicAuthKey, "x-lsq-registertoken": registrationToken, "x-lsq-portalid": portalId };
}

function loginRadiusUrl({ loginRadius }: PortalConfiguration, path: string): URL {
  const url = new URL(`/identity/v2/auth/${path}`, loginRadius.baseUrl);
  url.searchParams.set("apikey", loginRadius.apiKey);
  return url;
}

/**
 * Has a link mailed. Whether there is such an account is nobody's business, so that what the vendor says is not told.
 *
 * @see LeadSquared, Portal API: Forgot Password
 * @see LoginRadius, Authentication API: Forgot Password by Email
 * @throws SignInError when the vendor can't be reached
 */
export async function requestReset(
  configuration: PortalConfiguration,
  vendor: ResetProof["vendor"],
  email: string,
  signal: AbortSignal,
): Promise<void> {
  if (vendor === "leadsquared") {
    const url = new URL("/api/Authentication/SecureForgotPassword", configuration.leadSquared.baseUrl);
    await postJson(url, leadSquaredHeaders(configuration), { EmailAddress: email }, { signal });
    return;
  }
  const url = loginRadiusUrl(configuration, "password");
  const page = new URL(`${import.meta.env.BASE_URL}reset-password?provider=loginradius`, location.origin);
  url.searchParams.set("resetpasswordurl", page.href);
  await postJson(url, {}, { email }, { signal });
}

/**
 * Sets a new password with a mailed link's proof. Whether the vendor took it.
 *
 * @see LeadSquared, Portal API: Reset Password
 * @see LoginRadius, Authentication API: Reset Password by Reset Token
 * @throws SignInError when the vendor can't be reached
 */
export async function resetPassword(
  configuration: PortalConfiguration,
  proof: ResetProof,
  password: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (proof.vendor === "leadsquared") {
    const url = new URL("/api/Authentication/v2/ResetPassword", configuration.leadSquared.baseUrl);
    const body = { Password: password, LeadId: proof.leadId, TemporaryPassword: proof.temporaryPassword };
    const answer = await postJson(url, leadSquaredHeaders(configuration), body, { signal });
    return answer.ok && answer.body["ExceptionType"] === undefined && answer.body["IsSuccessful"] !== false;
  }
  const url = loginRadiusUrl(configuration, "password/reset");
  const answer = await postJson(url, {}, { resettoken: proof.token, password }, { signal, method: "PUT" });
  return answer.ok && answer.body["IsPosted"] === true;
}
