import type { Account } from "../accounts/Store.ts";
import { randomDigits } from "../crypto/randomDigits.ts";
import { otpDigits } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { oneTimeSecrets, type SecretState } from "./oneTimeSecrets.ts";

/** How a one-time password reaches a person. */
export type OtpChannel = "email" | "phone";

/** The one-time passwords of one person over one channel: nobody else's, and none sent another way, will do. */
export interface OneTimePasswords {
  /** Makes one and returns it, to be sent. */
  readonly issue: () => Promise<string>;
  readonly state: (otp: string) => Promise<SecretState["state"]>;
  readonly spend: (otp: string) => Promise<boolean>;
}

/** Codes that work once, for as long as the switch `otpTtlSeconds` says. */
export function oneTimePasswords(call: LoginRadiusCall, account: Account, channel: OtpChannel): OneTimePasswords {
  const secrets = oneTimeSecrets(call, "oneTimePassword");
  const named = (otp: string) => `${account.id} ${channel} ${otp}`;
  return {
    async issue() {
      const otp = randomDigits(otpDigits);
      await secrets.issue(account.id, named(otp), call.switches.otpTtlSeconds);
      return otp;
    },
    state: async (otp) => (await secrets.state(named(otp))).state,
    spend: (otp) => secrets.spend(named(otp)),
  };
}
