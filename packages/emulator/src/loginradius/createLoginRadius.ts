import { createSwitches, type Positions } from "../switches/createSwitches.ts";
import { createVendor, type Route } from "../vendor/createVendor.ts";
import type { Vendor } from "../vendor/Vendor.ts";
import type { VendorParts } from "../vendor/VendorParts.ts";
import { invalidate, validate } from "./accessToken.ts";
import { account } from "./account.ts";
import { apiErrors } from "./apiErrors.ts";
import { appInfo } from "./appInfo.ts";
import { changePassword } from "./changePassword.ts";
import { corsPolicy } from "./corsPolicy.ts";
import { bodyTooLarge, serverHeader } from "./emulated.ts";
import { login } from "./login.ts";
import { type LoginRadiusSwitches, loginRadiusSwitches } from "./loginRadiusSwitches.ts";
import { presentError } from "./presentError.ts";
import { rateLimited } from "./rateLimited.ts";
import { refuse } from "./refuse.ts";
import { requireApiKey } from "./requireApiKey.ts";
import { seedAccounts, site } from "./site.ts";
import { forgetCaptchas } from "./takeCaptcha.ts";

const routes: readonly Route<LoginRadiusSwitches>[] = [
  ["POST", "/identity/v2/auth/login", login],
  ["GET", "/identity/v2/auth/account", account],
  ["GET", "/identity/v2/auth/access_token/Validate", validate],
  ["GET", "/identity/v2/auth/access_token/InValidate", invalidate],
  ["PUT", "/identity/v2/auth/password/change", changePassword],
  ["GET", "/ciam/appinfo", appInfo],
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
export function createLoginRadius(
  parts: VendorParts,
  positions?: Positions<LoginRadiusSwitches>,
): Vendor<LoginRadiusFixtures> {
  const vendor = createVendor(
    {
      name: "loginradius",
      routes,
      comparablePath: (path) => path.toLowerCase(),
      beforeEndpoint(call, rateWindow) {
        requireApiKey(call);
        if (!rateWindow.take()) throw rateLimited(call.switches);
      },
      failures: {
        unknownPath: () => refuse(404),
        wrongMethod: () => refuse(405),
        tooLarge: () => refuse(1090, bodyTooLarge),
        badRequest: () => refuse(1090),
        unexpected: () => refuse(950),
        rateLimited,
        byCode: (code) => (apiErrors.has(Number(code)) ? refuse(Number(code)) : undefined),
      },
      present: presentError,
      cors: corsPolicy,
      fixtures: (baseUrl) => ({
        baseUrl,
        ...site,
        accounts: seedAccounts.map(({ email, password }) => ({ email, password })),
      }),
      seedAccounts,
    },
    parts,
    createSwitches(loginRadiusSwitches, positions),
  );
  return {
    ...vendor,
    async answer(incoming) {
      const answer = await vendor.answer(incoming);
      answer.response.headers.set(...serverHeader);
      return answer;
    },
    async reset() {
      forgetCaptchas(parts.store);
      await vendor.reset();
    },
  };
}
