import type { Account } from "../accounts/Store.ts";
import { checkSecurityAnswers } from "./checkSecurityAnswers.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { lockOf } from "./lockOf.ts";
import { readMembers } from "./readMembers.ts";
import { refuse } from "./refuse.ts";
import { requireUnblocked } from "./requireUnblocked.ts";
import { takeCaptcha } from "./takeCaptcha.ts";

/**
 * Refuses an account that is blocked (991) or locked by Brute Force Lockout: 1198 with the end of the suspension, 1132
 * where a captcha opens the lock, 1148 where the answer to a security question does. A call that brings the right
 * captcha or answer is let through; it is the password that then ends the lock.
 *
 * @throws Refusal - 982 for a wrong captcha, 1091 and 1094 for a wrong question and answer
 */
export async function requireUnlocked(call: LoginRadiusCall, account: Account): Promise<void> {
  requireUnblocked(call, account);
  const lock = lockOf(call, account);
  switch (lock?.type) {
    case undefined:
      return;
    case "Block":
      throw refuse(991);
    case "Suspend":
      throw refuse(1198, undefined, { Data: { LoginLockedTimeout: new Date(lock!.until!).toISOString() } });
    case "Captcha": {
      const captcha = takeCaptcha(call);
      if (captcha === "accepted") return;
      throw refuse(captcha === "absent" ? 1132 : 982);
    }
    case "SecurityQuestion": {
      const answers = readMembers(call).get("securityanswer");
      if (answers === undefined || answers === null) throw refuse(1148);
      await checkSecurityAnswers(call, account, answers);
    }
  }
}
