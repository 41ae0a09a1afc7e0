import type { Fingerprint } from "./createFingerprint.ts";
import { describeText } from "./describeText.ts";
import { plainNames } from "./plainNames.ts";

/** The name of a member or query parameter: as it was sent where it is known, otherwise like any text. */
export async function describeName(name: string, fingerprint: Fingerprint): Promise<string> {
  return plainNames.has(name.toLowerCase()) ? name : describeText(name, fingerprint);
}
