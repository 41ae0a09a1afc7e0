import { createSwitches, type Positions } from "../switches/createSwitches.ts";
import { createVendor } from "../vendor/createVendor.ts";
import type { Vendor } from "../vendor/Vendor.ts";
import type { VendorParts } from "../vendor/VendorParts.ts";
import { cors } from "./emulated.ts";
import { failureByType, malformedRequest, rateLimited, tooLarge, unexpected, unknownPath } from "./failures.ts";
import type { LeadSquaredRefusal } from "./LeadSquaredRefusal.ts";
import { type LeadSquaredSwitches, leadSquaredSwitches } from "./leadSquaredSwitches.ts";
import { presentFailure } from "./presentFailure.ts";
import { isSwitchedOn, routes } from "./routes.ts";
import { seedAccounts } from "./tenant.ts";

/** What a client of the emulated LeadSquared needs. The two account keys are for servers only. */
export interface LeadSquaredFixtures {
  readonly baseUrl: string;
  readonly portalId: string;
  readonly registrationToken: string;
  readonly publicAuthKey: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly accounts: readonly {
    readonly emailAddress: string;
    readonly phone: string;
    readonly leadId: string;
    readonly password: string;
  }[];
}

/**
 * LeadSquared's Portal API, generation v2. It checks in this order: rate window, path, body, host and keys, and only
 * then what was asked for. Not emulated on purpose: the old `ForgotPassword`, which gave the temporary password to
 * whoever asked, and `/api/Form`, of which no page says what it takes and answers.
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
      beforeEndpoint({ url, switches }) {
        if (!isSwitchedOn(url.pathname, switches)) throw unknownPath();
      },
      // What another method would be called is not in LeadSquared's list of statuses.
      failures: {
        unknownPath,
        wrongMethod: unknownPath,
        tooLarge,
        badRequest: malformedRequest,
        unexpected,
        rateLimited,
        byCode: failureByType,
      },
      // Whatever LeadSquared refuses with is of its own kind.
      present: (refusal, _request, switches) => presentFailure(refusal as LeadSquaredRefusal, switches),
      cors: ({ cors: origins }) => ({ ...cors, origins }),
      fixtures: (baseUrl) => ({
        baseUrl,
        ...parts.keys.leadsquared,
        accounts: seedAccounts.map(({ id, email, phone, password }) => ({
          emailAddress: email,
          phone,
          leadId: id,
          password,
        })),
      }),
      seedAccounts,
    },
    parts,
    createSwitches(leadSquaredSwitches, positions),
  );
}
