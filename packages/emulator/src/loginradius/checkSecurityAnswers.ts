import { z } from "zod";
import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";

const answersById = z.record(z.string(), z.string());

/**
 * Checks answers to security questions, `{ questionId: answer }` as login documents them: every one that is given must
 * be right, and one must be given.
 *
 * @throws Refusal - 1091 for a question that the account does not have, 1094 for a wrong answer
 */
export async function checkSecurityAnswers(call: LoginRadiusCall, account: Account, given: unknown): Promise<void> {
  const answers = answersById.safeParse(given);
  const entries = Object.entries(answers.data ?? {});
  if (entries.length === 0) throw refuse(1091);
  const known = new Map(Object.entries(account.securityAnswers ?? {}));
  for (const [id, answer] of entries) {
    const hash = known.get(id);
    if (hash === undefined) throw refuse(1091);
    if (!(await call.passwordHash.verify(answer, hash))) throw refuse(1094);
  }
}
