import type { Refusal } from "../vendor/Refusal.ts";
import { apiErrors } from "./apiErrors.ts";
import { managementErrors } from "./managementErrors.ts";
import { refusal, refuse } from "./refuse.ts";

// As LoginRadius's samples have them, where one code brings more than a sentence.
const sampleMembers: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1134: {
    Errors: [{ FieldName: "password", ErrorMessage: "The Password field must be at least 6 characters in length." }],
  },
  1198: { Data: { LoginLockedTimeout: "2018-10-11T21:40:44.875Z" } },
};

/** The error that LoginRadius documents under a code, with the further members of its sample. */
export function failureByCode(code: number | string): Refusal | undefined {
  const number = Number(code);
  if (apiErrors.has(number)) return refuse(number, undefined, sampleMembers[number]);
  const managementError = managementErrors.get(number);
  return managementError && refusal(number, managementError);
}
