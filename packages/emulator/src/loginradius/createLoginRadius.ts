import type { SeedAccount } from "../accounts/replaceBySeed.ts";
import { createSwitches, type Positions } from "../switches/createSwitches.ts";
import { createVendor, type Route } from "../vendor/createVendor.ts";
import type { Vendor } from "../vendor/Vendor.ts";
import type { VendorParts } from "../vendor/VendorParts.ts";
import { invalidate, validate } from "./accessToken.ts";
import { accessTokenInfo } from "./accessTokenInfo.ts";
import { account } from "./account.ts";
import { appInfo } from "./appInfo.ts";
import { changePassword } from "./changePassword.ts";
import { changePin } from "./changePin.ts";
import { corsPolicy } from "./corsPolicy.ts";
import { bodyTooLarge, serverHeader } from "./emulated.ts";
import { failureByCode } from "./failureByCode.ts";
import { forgotPassword } from "./forgotPassword.ts";
import { isAccessTokenPath } from "./isAccessTokenPath.ts";
import { login } from "./login.ts";
import { type LoginRadiusSwitches, loginRadiusSwitches } from "./loginRadiusSwitches.ts";
import { presentError } from "./presentError.ts";
import { rateLimited } from "./rateLimited.ts";
import { reauthenticate } from "./reauthenticate.ts";
import { refreshAccessToken } from "./refreshAccessToken.ts";
import { refreshSession } from "./refreshSession.ts";
import { refuse } from "./refuse.ts";
import { register } from "./register.ts";
import { requireApiKey } from "./requireApiKey.ts";
import { resetPassword } from "./resetPassword.ts";
import { resetPasswordByAnswer } from "./resetPasswordByAnswer.ts";
import { resetPasswordByPhone } from "./resetPasswordByPhone.ts";
import { sendPhoneOtp } from "./sendPhoneOtp.ts";
import { setAccountPassword } from "./setAccountPassword.ts";
import { seedAccounts } from "./site.ts";
import { forgetCaptchas } from "./takeCaptcha.ts";
import { unlockAccount } from "./unlockAccount.ts";

const routes: readonly Route<LoginRadiusSwitches>[] = [
  ["POST", "/identity/v2/auth/login", login],
  ["GET", "/identity/v2/auth/account", account],
  ["GET", "/identity/v2/auth/access_token/Validate", validate],
  ["GET", "/identity/v2/auth/access_token/InValidate", invalidate],
  ["PUT", "/identity/v2/auth/password/change", changePassword],
  ["GET", "/ciam/appinfo", appInfo],
  ["POST", "/identity/v2/auth/register", register],
  ["POST", "/identity/v2/auth/password", forgotPassword],
  ["PUT", "/identity/v2/auth/password/reset", resetPassword],
  ["PUT", "/identity/v2/auth/password/securityanswer", resetPasswordByAnswer],
  ["POST", "/identity/v2/auth/password/otp", sendPhoneOtp],
  ["PUT", "/identity/v2/auth/password/otp", resetPasswordByPhone],
  ["PUT", "/identity/v2/auth/account/unlock", unlockAccount],
  ["PUT", "/identity/v2/auth/account/reauth/password", reauthenticate],
  ["PUT", "/identity/v2/auth/pin/change", changePin],
  ["GET", "/identity/v2/auth/access_token", accessTokenInfo],
  ["GET", "/identity/v2/manage/account/access_token/refresh", refreshAccessToken],
  ["GET", "/api/v2/access_token/refresh", refreshSession],
  ["PUT", "/identity/v2/manage/account/:uid/password", setAccountPassword],
];

/** What a client of the emulated LoginRadius needs. */
export interface LoginRadiusFixtures {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** What only servers know. */
  readonly apiSecret: string;
  /** The one-time token that registration asks for; here it can be used again and again. */
  readonly sott: string;
  readonly accounts: readonly Pick<
    SeedAccount,
    "email" | "phone" | "userName" | "password" | "pin" | "securityAnswers"
  >[];
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
        if (!isAccessTokenPath(call.url)) requireApiKey(call);
        if (!rateWindow.take()) throw rateLimited(call.switches);
      },
      failures: {
        unknownPath: () => refuse(404),
        wrongMethod: () => refuse(405),
        tooLarge: () => refuse(1090, bodyTooLarge),
        badRequest: () => refuse(1090),
        unexpected: () => refuse(950),
        rateLimited,
        byCode: failureByCode,
      },
      present: presentError,
      cors: corsPolicy,
      fixtures: (baseUrl) => ({
        baseUrl,
        ...parts.keys.loginradius,
        accounts: seedAccounts.map(({ id: _id, firstName: _firstName, lastName: _lastName, ...account }) => account),
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
