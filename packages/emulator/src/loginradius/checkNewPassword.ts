import type { Account } from "../accounts/Store.ts";
import { checkRules } from "./checkRules.ts";
import { breachedPasswords, displayNames, similarPassword } from "./emulated.ts";
import { isWeakPassword, type Person } from "./isWeakPassword.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readMembers } from "./readMembers.ts";
import { refuse } from "./refuse.ts";

/** What the calls that set a password name it. */
export type PasswordParameter = "newpassword" | "password";

/** Whose password it is to be; who is only about to register has none yet. */
export type PasswordOwner = Person &
  Partial<Pick<Account, "passwordHash" | "formerHashes">> & {
    /** Where it is known; a hash takes long to compare with. */
    readonly currentPassword?: string | undefined;
  };

/**
 * Refuses a new password that its owner may not have, whichever way it is set. It checks in this order: rules
 * (1134), former passwords (1015), weak ones (1216), breached ones (1315).
 */
export async function checkNewPassword(
  call: LoginRadiusCall,
  owner: PasswordOwner,
  password: string,
  parameter: PasswordParameter = "newpassword",
): Promise<void> {
  const { switches } = call;
  checkPasswordRules(call, password, parameter);
  if (await isReused(call, owner, password)) throw refuse(switches.reusedPasswordCode, similarPassword);
  if (isWeakPassword(switches, owner, password)) throw refuse(1216);
  if (switches.breachedPasswords === "refused" && breachedPasswords.includes(password)) throw refuse(1315);
}

async function isReused(
  { passwordHash, switches }: LoginRadiusCall,
  { currentPassword, passwordHash: currentHash, formerHashes = [] }: PasswordOwner,
  password: string,
): Promise<boolean> {
  if (password === currentPassword) return true;
  const hashes = formerHashes.slice(0, switches.passwordHistory);
  if (currentPassword === undefined && currentHash !== undefined) hashes.unshift(currentHash);
  for (const hash of hashes) if (await passwordHash.verify(password, hash)) return true;
  return false;
}

const withoutNew = { newpassword: "password", NewPassword: "Password", password: "password", Password: "Password" };

function checkPasswordRules(call: LoginRadiusCall, password: string, parameter: PasswordParameter): void {
  const { serverValidation, passwordRules, validationFieldName } = call.switches;
  if (!serverValidation) return;
  const members = readMembers(call);
  const broken = checkRules(passwordRules, {
    display: displayNames.get(parameter)!,
    value: password,
    other: (field) => members.get(field.toLowerCase()),
    displayOf: (field) => displayNames.get(field) ?? field,
  });
  if (broken === undefined) return;
  const FieldName = parameter === "newpassword" ? validationFieldName : withoutNew[validationFieldName];
  throw refuse(1134, undefined, { Errors: [{ FieldName, ErrorMessage: broken }] });
}
