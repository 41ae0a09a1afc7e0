import { sleep } from "../faults/sleep.ts";
import type { Transport } from "../Handler.ts";
import type { CaptchaParts } from "./CaptchaVendor.ts";

/** How long a slow script takes. */
const slowMs = 3_000;

/** Does to a request what the switch `script` says; what it gives, if anything, takes the place of an answer. */
export async function holdBack({ signal }: Request, { switches }: CaptchaParts): Promise<Transport | undefined> {
  const { script } = switches();
  if (script === "block") return { transport: "reset" };
  if (script === "hang") return { transport: "hang" };
  if (script === "slow") await sleep(slowMs, signal);
  return undefined;
}
