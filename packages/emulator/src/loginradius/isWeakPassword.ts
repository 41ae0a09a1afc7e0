import type { Account } from "../accounts/Store.ts";
import { commonPasswords, dictionaryWords, shortestProfileWord } from "./emulated.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";

/** What a profile has that a password may be compared with. */
export type Person = Pick<Account, "email" | "firstName" | "lastName" | "phone" | "userName">;

/**
 * Whether a password is a word of a dictionary, a common one or made of its owner's profile, as far as the site cares.
 * Nothing depends on the case of letters.
 */
export function isWeakPassword(switches: LoginRadiusSwitches, person: Person, password: string): boolean {
  const text = password.toLowerCase();
  return (
    (switches.dictionaryPasswords === "refused" && dictionaryWords.includes(text)) ||
    (switches.commonPasswords === "refused" && commonPasswords.includes(text)) ||
    (switches.profilePasswords === "refused" && wordsOf(person).some((word) => text.includes(word))) ||
    (switches.profilePasswords === "refused-exact" && wordsOf(person).includes(text))
  );
}

function wordsOf({ email, firstName, lastName, phone = "", userName = "" }: Person): readonly string[] {
  return [email, email.split("@")[0]!, firstName, lastName, phone, userName]
    .filter((word) => word.length >= shortestProfileWord)
    .map((word) => word.toLowerCase());
}
