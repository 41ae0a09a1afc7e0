import type { Account } from "../accounts/Store.ts";
import { countFailure } from "./countFailure.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { type OtpChannel, oneTimePasswords } from "./oneTimePasswords.ts";
import { refuse } from "./refuse.ts";

// The codes that LoginRadius lists for the two calls: reset password by OTP, phone reset password by OTP.
const codes = {
  email: { unknown: 1185, used: 974, expired: 975 },
  phone: { unknown: 1067, used: 1068, expired: 1069 },
} as const;

/**
 * Refuses a one-time password that can't be used; a wrong one counts as a failed attempt (LoginRadius, Auth Security
 * Configuration: Brute Force Lockout).
 *
 * @returns how it is used up, once everything else is right
 */
export async function requireOtp(
  call: LoginRadiusCall,
  account: Account,
  channel: OtpChannel,
  otp: string,
): Promise<() => Promise<void>> {
  const passwords = oneTimePasswords(call, account, channel);
  const state = await passwords.state(otp);
  if (state === "unknown") countFailure(call, account);
  if (state !== "valid") throw refuse(codes[channel][state]);
  return async () => {
    if (!(await passwords.spend(otp))) throw refuse(codes[channel].used);
  };
}
