import { Hono } from "hono";
import { withCors } from "../cors.ts";
import { Refusal } from "../Refusal.ts";
import { createRateWindow } from "../rateWindow.ts";
import { replaceBySeed } from "../seed.ts";
import type { Vendor, VendorParts } from "../vendor.ts";
import { requireAccountKeys } from "./authorize.ts";
import { changePassword } from "./changePassword.ts";
import { cors } from "./emulated.ts";
import { rateLimited, unexpected, unknownPath } from "./failures.ts";
import { signIn } from "./signIn.ts";
import { seedAccounts, tenant } from "./tenant.ts";

// "API calls exceeded the limit of 25 in 5 second(s)": every page of the Portal API; counted for the account as a whole
const rateLimit = { calls: 25, periodMs: 5_000 };

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
 * LeadSquared's Portal API, generation v2. It checks in this order: rate window, path, body, keys, and only then what was asked for.
 */
export function createLeadSquared(parts: VendorParts): Vendor<LeadSquaredFixtures> {
  const rateWindow = createRateWindow(rateLimit, parts.clock);
  const app = new Hono()
    .use((_, next) => {
      if (!rateWindow.take()) throw rateLimited();
      return next();
    })
    .get("/api/Access/PublicToken", ({ req }) => {
      requireAccountKeys(req.raw);
      return Response.json({ PublicAuthKey: tenant.publicAuthKey });
    })
    .get("/api/Access/GetRegisterToken", ({ req }) => {
      requireAccountKeys(req.raw);
      return Response.json(tenant.registrationToken);
    })
    .post("/api/Authentication/v2/Signin", ({ req }) => signIn(req.raw, parts))
    .post("/api/Settings/v2/ChangePassword", ({ req }) => changePassword(req.raw, parts))
    .notFound(() => {
      throw unknownPath();
    })
    .onError((error) => {
      if (!(error instanceof Refusal)) console.error(error);
      const { status, body } = error instanceof Refusal ? error : unexpected();
      return Response.json(body, { status });
    });

  return {
    handle: withCors(cors, async (request) => app.fetch(request)),
    fixtures: (baseUrl) => ({
      baseUrl,
      ...tenant,
      accounts: seedAccounts.map(({ email, password }) => ({ emailAddress: email, password })),
    }),
    async seed() {
      if (parts.store.isEmpty()) await replaceBySeed(parts, seedAccounts);
    },
    async reset() {
      await replaceBySeed(parts, seedAccounts);
      rateWindow.reset();
    },
  };
}
