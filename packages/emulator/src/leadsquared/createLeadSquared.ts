import { createSwitches, type Positions } from "../switches/createSwitches.ts";
import { createVendor, type Route } from "../vendor/createVendor.ts";
import type { Vendor } from "../vendor/Vendor.ts";
import type { VendorParts } from "../vendor/VendorParts.ts";
import { changePassword } from "./changePassword.ts";
import { cors } from "./emulated.ts";
import { failureByType, rateLimited, tooLarge, unexpected, unknownPath } from "./failures.ts";
import { type LeadSquaredSwitches, leadSquaredSwitches } from "./leadSquaredSwitches.ts";
import { publicToken } from "./publicToken.ts";
import { registerToken } from "./registerToken.ts";
import { signIn } from "./signIn.ts";
import { seedAccounts, tenant } from "./tenant.ts";

const routes: readonly Route<LeadSquaredSwitches>[] = [
  ["GET", "/api/Access/PublicToken", publicToken],
  ["GET", "/api/Access/GetRegisterToken", registerToken],
  ["POST", "/api/Authentication/v2/Signin", signIn],
  ["POST", "/api/Settings/v2/ChangePassword", changePassword],
];

/** What a client of the emulated LeadSquared needs. The two account keys are for servers only. */
export interface LeadSquaredFixtures {
  readonly baseUrl: string;
  readonly portalId: string;
  readonly registrationToken: string;
  readonly publicAuthKey: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly accounts: readonly { readonly emailAddress: string; readonly password: string }[];
}

/**
 * LeadSquared's Portal API, generation v2. It checks in this order: rate window, path, body, keys, and only then what
 * was asked for.
 */
export function createLeadSquared(
  parts: VendorParts,
  positions?: Positions<LeadSquaredSwitches>,
): Vendor<LeadSquaredFixtures> {
  return createVendor(
    {
      name: "leadsquared",
      routes,
      comparablePath: (path) => path,
      beforeRouting({ switches }, rateWindow) {
        if (!rateWindow.take()) throw rateLimited(switches);
      },
      // What another method would be called is not in LeadSquared's list of statuses.
      failures: { unknownPath, wrongMethod: unknownPath, tooLarge, unexpected, rateLimited, byCode: failureByType },
      present: ({ status, body }) => ({ status, body }),
      cors: () => cors,
      fixtures: (baseUrl) => ({
        baseUrl,
        ...tenant,
        accounts: seedAccounts.map(({ email, password }) => ({ emailAddress: email, password })),
      }),
      seedAccounts,
    },
    parts,
    createSwitches(leadSquaredSwitches, positions),
  );
}
