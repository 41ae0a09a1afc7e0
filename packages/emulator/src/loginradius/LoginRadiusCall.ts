import type { Call } from "../vendor/Call.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";

/** One request to LoginRadius. */
export type LoginRadiusCall = Call<LoginRadiusSwitches>;
