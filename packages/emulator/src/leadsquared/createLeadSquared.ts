import { Hono } from "hono";
import { withCors } from "../cors.ts";
import { Refusal } from "../Refusal.ts";
import { createRateWindow } from "../rateWindow.ts";
import { report } from "../report.ts";
import { replaceBySeed } from "../seed.ts";
import type { Vendor, VendorParts } from "../vendor.ts";
import { changePassword } from "./changePassword.ts";
import { cors } from "./emulated.ts";
import { rateLimited, unexpected, unknownPath } from "./failures.ts";
import { publicToken } from "./publicToken.ts";
import { registerToken } from "./registerToken.ts";
import { signIn } from "./signIn.ts";
import { seedAccounts, tenant } from "./tenant.ts";

// "API calls exceeded the limit of 25 in 5 second(s)": every page of the Portal API; counted for the account as a whole
const rateLimit = { calls: 25, periodMs: 5_000 };

type Endpoint = (request: Request, parts: VendorParts) => unknown;

const endpoints: readonly [method: string, path: string, endpoint: Endpoint][] = [
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
export function createLeadSquared(parts: VendorParts): Vendor<LeadSquaredFixtures> {
  const rateWindow = createRateWindow(rateLimit, parts.clock);
  const app = new Hono();
  app.use((_, next) => {
    if (!rateWindow.take()) throw rateLimited();
    return next();
  });
  for (const [method, path, endpoint] of endpoints) {
    app.all(path, async ({ req }) => {
      if (req.method !== method) throw unknownPath();
      return Response.json(await endpoint(req.raw, parts));
    });
  }
  app.notFound(() => {
    throw unknownPath();
  });
  app.onError((error, { req }) => {
    if (!(error instanceof Refusal)) report(error, req.raw);
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
