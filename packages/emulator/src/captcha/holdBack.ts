import { sleep } from "../faults/sleep.ts";
import type { Transport } from "../Handler.ts";
import type { CaptchaSwitches } from "./captchaSwitches.ts";

/** How long what is slow takes. */
const slowMs = 3_000;

/** Does to a request what a switch says; what it gives, if anything, takes the place of an answer. */
export async function holdBack(
  { signal }: Request,
  position: CaptchaSwitches["script" | "verifier"],
): Promise<Transport | undefined> {
  if (position === "block") return { transport: "reset" };
  if (position === "hang") return { transport: "hang" };
  if (position === "slow") await sleep(slowMs, signal);
  return undefined;
}
