import type { IdentitySystem } from "./IdentitySystem.ts";
import { leadSquared } from "./leadSquared.ts";
import { loginRadius } from "./loginRadius.ts";
import { ownServer } from "./ownServer.ts";

/** In the order in which the sign-in page offers them. */
export const identitySystems = [leadSquared, loginRadius, ownServer] as const satisfies readonly IdentitySystem[];
