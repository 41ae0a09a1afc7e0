import type { Call } from "../vendor/Call.ts";
import type { LeadSquaredSwitches } from "./leadSquaredSwitches.ts";

/** One request to LeadSquared. */
export type LeadSquaredCall = Call<LeadSquaredSwitches>;
