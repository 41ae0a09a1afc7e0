import type { RegistrationOutcome } from "../../server/register.ts";
import { apiUrl } from "../configuration/apiUrl.ts";

/** Has the portal's server register somebody: it holds the keys that the vendors ask for. */
export async function registerPerson(person: object, signal: AbortSignal): Promise<RegistrationOutcome> {
  try {
    const answer = await fetch(apiUrl("register"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(person),
      signal,
      cache: "no-store",
      redirect: "error",
    });
    return (await answer.json()).outcome ?? "unreachable";
  } catch {
    return "unreachable";
  }
}
