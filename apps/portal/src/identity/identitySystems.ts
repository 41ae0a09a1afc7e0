import type { IdentitySystem } from "./IdentitySystem.ts";
import { leadSquared } from "./leadSquared.ts";
import { loginRadius } from "./loginRadius.ts";

/** In the order in which the sign-in page offers them. */
export const identitySystems = [leadSquared, loginRadius] as const satisfies readonly IdentitySystem[];
