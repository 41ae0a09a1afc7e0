import type { Route } from "../vendor/createVendor.ts";
import { autoLogin } from "./autoLogin.ts";
import { changePassword } from "./changePassword.ts";
import { guessedPath } from "./emulated.ts";
import { forgotPassword } from "./forgotPassword.ts";
import type { LeadSquaredSwitches } from "./leadSquaredSwitches.ts";
import { publicToken } from "./publicToken.ts";
import { register } from "./register.ts";
import { registerToken } from "./registerToken.ts";
import { resetPassword } from "./resetPassword.ts";
import { sendOneTimePassword } from "./sendOneTimePassword.ts";
import { signIn } from "./signIn.ts";
import { signInFirstGeneration } from "./signInFirstGeneration.ts";
import { tenantKey } from "./tenantKey.ts";

type Routes = readonly Route<LeadSquaredSwitches>[];

const documented: Routes = [
  ["GET", "/api/Access/PublicToken", publicToken],
  ["GET", "/api/Access/GetRegisterToken", registerToken],
  ["POST", "/api/Authentication/v2/Register", register],
  ["POST", "/api/Authentication/v2/Signin", signIn],
  ["POST", "/api/Authentication/v2/ResetPassword", resetPassword],
  ["POST", "/api/Settings/v2/ChangePassword", changePassword],
  ["POST", "/api/AutoLogin/Generate", autoLogin],
  // No page prints these with `v2`, also not those of 2024.
  ["POST", "/api/Authentication/Signin", signInFirstGeneration],
  ["POST", "/api/Authentication/SigninOTP/Get", sendOneTimePassword],
  ["POST", "/api/Authentication/SecureForgotPassword", forgotPassword],
];

const guessed: Routes = [
  ["POST", guessedPath.forgotPassword, forgotPassword],
  ["POST", guessedPath.sendOneTimePassword, sendOneTimePassword],
  ["GET", guessedPath.tenantKey, tenantKey],
];

const firstGeneration: Routes = [
  ["POST", "/api/Authentication/Register", register],
  ["POST", "/api/Authentication/ResetPassword", resetPassword],
  ["POST", "/api/Settings/ChangePassword", changePassword],
];

/** Every route there is, also those that are switched off. */
export const routes: Routes = [...documented, ...guessed, ...firstGeneration];

/** Whether a path is there as the switches stand. */
export function isSwitchedOn(path: string, { guessedPaths, v1Paths }: LeadSquaredSwitches): boolean {
  const isOf = (some: Routes) => some.some(([, each]) => each === path);
  return !((isOf(guessed) && !guessedPaths) || (isOf(firstGeneration) && !v1Paths));
}
