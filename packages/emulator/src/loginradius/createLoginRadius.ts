import { Hono } from "hono";
import { withCors } from "../cors.ts";
import { Refusal } from "../Refusal.ts";
import { createRateWindow } from "../rateWindow.ts";
import { report } from "../report.ts";
import { replaceBySeed } from "../seed.ts";
import type { Vendor, VendorParts } from "../vendor.ts";
import { invalidate, validate } from "./accessToken.ts";
import { account } from "./account.ts";
import type { Call } from "./Call.ts";
import { changePassword } from "./changePassword.ts";
import { cors, statusesHiddenFromXhr, tooManyRequests } from "./emulated.ts";
import { login } from "./login.ts";
import { readQuery } from "./readQuery.ts";
import { refusal, refuse } from "./refuse.ts";
import { requireApiKey } from "./requireApiKey.ts";
import { seedAccounts, site } from "./site.ts";

// LoginRadius, acceptable use policy: 50 calls a second in production with up to 10 million users
const rateLimit = { calls: 50, periodMs: 1_000 };

const endpoints: readonly [method: string, path: string, endpoint: (call: Call) => unknown][] = [
  ["POST", "/identity/v2/auth/login", login],
  ["GET", "/identity/v2/auth/account", account],
  ["GET", "/identity/v2/auth/access_token/validate", validate],
  ["GET", "/identity/v2/auth/access_token/invalidate", invalidate],
  ["PUT", "/identity/v2/auth/password/change", changePassword],
];

/** What a client of the emulated LoginRadius needs. */
export interface LoginRadiusFixtures {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accounts: readonly { readonly email: string; readonly password: string }[];
}

/**
 * LoginRadius's authentication API. It checks in this order: path, API key, rate window, body, access token, and only
 * then what was asked for.
 */
export function createLoginRadius(parts: VendorParts): Vendor<LoginRadiusFixtures> {
  const rateWindow = createRateWindow(rateLimit, parts.clock);
  const app = new Hono({ getPath: (request) => new URL(request.url).pathname.toLowerCase() });
  for (const [method, path, endpoint] of endpoints) {
    app.all(path, async ({ req }) => {
      if (req.method !== method) throw refuse(405);
      const query = readQuery(req.url);
      requireApiKey(query);
      if (!rateWindow.take()) throw refusal(tooManyRequests.status, tooManyRequests);
      return Response.json(await endpoint({ ...parts, request: req.raw, query }));
    });
  }
  app.notFound(() => {
    throw refuse(404);
  });
  app.onError((error, { req }) => {
    if (!(error instanceof Refusal)) report(error, req.raw);
    const { status, body } = error instanceof Refusal ? error : refuse(950);
    const hidden = req.header("x-requested-with") === "XMLHttpRequest" && statusesHiddenFromXhr.includes(status);
    return Response.json(body, { status: hidden ? 200 : status });
  });

  return {
    handle: withCors(cors, async (request) => app.fetch(request)),
    fixtures: (baseUrl) => ({
      baseUrl,
      ...site,
      accounts: seedAccounts.map(({ email, password }) => ({ email, password })),
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
