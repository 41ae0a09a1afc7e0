import { type CaptchaResponse, type ErrorCode, isChangePasswordError } from "@rekey/core";
import { createLeadSquaredProvider } from "@rekey/core/providers/leadsquared";
import { z } from "zod";
import type { Altcha } from "./captchas/createAltcha.ts";
import { verifyCaptcha } from "./captchas/verifyCaptcha.ts";
import type { PortalTokens } from "./fetchPortalTokens.ts";
import type { PortalVendors } from "./PortalVendors.ts";

/** What the browser sends: a change at LeadSquared, with a captcha, which LeadSquared itself can't verify. */
const schema = z.object({
  authKey: z.string(),
  currentPassword: z.string(),
  newPassword: z.string(),
  captcha: z.object({ vendor: z.string(), token: z.string() }).optional(),
});

/** How a change by the portal's own server ended. */
export interface ChangeAnswer {
  readonly code?: ErrorCode | undefined;
  /** When the next attempt may succeed, as ISO 8601. */
  readonly retryAt?: string | undefined;
}

/** The status of each code that is no fault of the vendor's. */
const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  misconfigured: 400,
  session_expired: 401,
  captcha_required: 403,
  captcha_rejected: 403,
  current_password_incorrect: 403,
  new_password_rejected: 422,
  new_password_reused: 422,
  rate_limited: 429,
};

/** Neither the person's doing nor that of the request: something behind this server. */
const badGateway = 502;

/**
 * Verifies the captcha, then changes the password at LeadSquared: once, and with the person's own AuthKey, so that this
 * server can do nothing that the person could not.
 *
 * @param body - as the browser sent it
 * @param isCaptchaWanted - whether a change without a captcha is refused
 */
export async function changePassword(
  body: unknown,
  {
    vendors,
    tokens,
    altcha,
    isCaptchaWanted,
  }: {
    vendors: PortalVendors;
    tokens: PortalTokens;
    altcha: Altcha;
    isCaptchaWanted: boolean;
  },
): Promise<[answer: ChangeAnswer, status: number]> {
  const { success, data } = schema.safeParse(body);
  if (!success) return answerWith("misconfigured");
  const { authKey, currentPassword, newPassword, captcha } = data;
  if (isCaptchaWanted && !captcha) return answerWith("captcha_required");
  try {
    if (captcha && !(await isSolved(captcha, vendors, altcha))) return answerWith("captcha_rejected");
  } catch {
    return answerWith("captcha_unavailable");
  }
  const { baseUrl, portalId } = vendors.leadSquared;
  const { registrationToken } = tokens;
  try {
    const provider = createLeadSquaredProvider({ baseUrl, portalId, authKey, registrationToken });
    await provider.changePassword({ currentPassword, newPassword });
    return [{}, 200];
  } catch (thrown) {
    if (!isChangePasswordError(thrown)) throw thrown;
    return answerWith(thrown.code, thrown.retryAt);
  }
}

async function isSolved(captcha: CaptchaResponse, vendors: PortalVendors, altcha: Altcha): Promise<boolean> {
  if (captcha.vendor === "altcha") return altcha.verify(captcha.token);
  return verifyCaptcha(vendors.captchas ?? {}, captcha);
}

function answerWith(code: ErrorCode, retryAt?: Date): [ChangeAnswer, number] {
  return [{ code, ...(retryAt && { retryAt: retryAt.toISOString() }) }, statuses[code] ?? badGateway];
}
