import type { Variant } from "@rekey/emulator";
import type { LabAccount, LabMail } from "../../server/lab/createLab.ts";
import type { LabSettings } from "../../server/lab/LabSettings.ts";
import { apiUrl } from "../configuration/apiUrl.ts";

/** What the portal's server tells of its lab. */
export interface LabAnswer {
  readonly settings: LabSettings;
  readonly mails: readonly LabMail[];
  readonly accounts: readonly LabAccount[];
  /** What can go wrong, in words. */
  readonly faultKinds: readonly Variant[];
}

/**
 * Asks the portal's server about its lab, or has it do something.
 *
 * @throws Error whose message can be shown
 */
export async function askLab(path: "" | "/expire" | "/reset" = "", init: RequestInit = {}): Promise<LabAnswer> {
  const answer = await fetch(apiUrl(`lab${path}`), {
    ...init,
    headers: { "content-type": "application/json" },
  }).catch(() => {
    throw new Error("The portal’s server did not answer.");
  });
  const body = await answer.json().catch(() => undefined);
  if (answer.ok && body) return body;
  throw new Error(typeof body?.error === "string" ? body.error : "The portal’s server has no lab.");
}
