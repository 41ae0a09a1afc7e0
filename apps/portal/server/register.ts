import { z } from "zod";
import type { PortalTokens } from "./fetchPortalTokens.ts";
import type { PortalVendors } from "./PortalVendors.ts";

const schema = z.object({
  system: z.enum(["leadsquared", "loginradius"]),
  name: z.string().trim().min(1),
  email: z.email(),
  phone: z.string(),
  password: z.string().min(1),
});

type Registration = z.infer<typeof schema>;

/** How a registration ended. */
export type RegistrationOutcome = "registered" | "taken" | "refused" | "unreachable" | "invalid";

/** In milliseconds; the person waits. */
const timeout = 15_000;

/**
 * Registers somebody. It is done here because both vendors ask for what a browser must not hold: LeadSquared for the account
 * keys, LoginRadius for a SOTT.
 *
 * @param body - as the browser sent it
 * @see LeadSquared, Portal API: Register
 * @see LoginRadius, Authentication API: User Registration by Email
 */
export async function register(
  body: unknown,
  vendors: PortalVendors,
  tokens: () => Promise<PortalTokens>,
): Promise<RegistrationOutcome> {
  const { success, data } = schema.safeParse(body);
  if (!success) return "invalid";
  try {
    if (data.system === "loginradius") return await atLoginRadius(data, vendors);
    return await atLeadSquared(data, vendors, await tokens());
  } catch {
    // Without what was thrown: the address in it has the account keys.
    return "unreachable";
  }
}

async function atLeadSquared(
  person: Registration,
  { leadSquared: { baseUrl, portalId, accessKey, secretKey } }: PortalVendors,
  { publicAuthKey, registrationToken }: PortalTokens,
): Promise<RegistrationOutcome> {
  const url = new URL("/api/Authentication/v2/Register", baseUrl);
  url.search = new URLSearchParams({ accessKey, secretKey }).toString();
  const [firstName, lastName] = namesOf(person.name);
  const fields = {
    EmailAddress: person.email,
    FirstName: firstName,
    LastName: lastName,
    ...(person.phone && { Phone: person.phone }),
    mx_Portal_Password: person.password,
    mx_Portal_Confirm_Password: person.password,
  };
  const headers = {
    authorization: publicAuthKey,
    "x-lsq-registertoken": registrationToken,
    "x-lsq-portalid": portalId,
  };
  const LeadFields = Object.entries(fields).map(([Attribute, Value]) => ({ Attribute, Value }));
  const answer = await post(url, headers, { RegisterOnlyNewLead: true, LeadFields });
  if (answer.ok && !answer.body["ExceptionType"]) return "registered";
  return /exists|duplicate/i.test(String(answer.body["ExceptionMessage"])) ? "taken" : "refused";
}

/** An e-mail address, or a phone number, that is taken (LoginRadius, error codes). */
const takenCodes: readonly unknown[] = [936, 1058];

async function atLoginRadius(
  { name, email, phone, password }: Registration,
  { loginRadius: { baseUrl, apiKey, sott } }: PortalVendors,
): Promise<RegistrationOutcome> {
  if (!sott) return "refused";
  const url = new URL("/identity/v2/auth/register", baseUrl);
  url.searchParams.set("apikey", apiKey);
  const [FirstName, LastName] = namesOf(name);
  const person = { FirstName, LastName, Email: [{ Type: "Primary", Value: email }], Password: password };
  const { ok, body } = await post(url, { "x-loginradius-sott": sott }, { ...person, ...(phone && { PhoneId: phone }) });
  if (ok && body["IsPosted"] === true) return "registered";
  return takenCodes.includes(body["ErrorCode"]) ? "taken" : "refused";
}

/** The last word is the last name, as forms of one field have it. */
function namesOf(name: string): [first: string, last: string] {
  const at = name.lastIndexOf(" ");
  return at < 0 ? [name, ""] : [name.slice(0, at).trim(), name.slice(at + 1)];
}

async function post(url: URL, headers: Record<string, string>, body: object) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(timeout),
  });
  const parsed: unknown = await answer.json().catch(() => undefined);
  return { ok: answer.ok, body: (parsed && typeof parsed === "object" ? parsed : {}) as Record<string, unknown> };
}
