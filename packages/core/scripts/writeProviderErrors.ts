import { writeFileSync } from "node:fs";
import { mock } from "node:test";
import { type ChangePasswordError, describeError, errorCodes, isChangePasswordError } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { createLeadSquaredProvider } from "@rekey/core/providers/leadsquared";
import { createLoginRadiusProvider } from "@rekey/core/providers/loginradius";

/** What a vendor may say to a change, and how the page names it. */
interface VendorAnswer {
  readonly name: string;
  readonly status: number;
  readonly body?: unknown;
  /** Given to the provider with the change. */
  readonly captcha?: { readonly vendor: "hcaptcha"; readonly token: string };
}

interface Outcome {
  readonly name: string;
  readonly error: ChangePasswordError;
}

const passwords = { currentPassword: "current", newPassword: "new" };

// The time of day is told in the zone of the machine: a moment of that zone reads the same on all of them.
const now = new Date(2026, 0, 1, 10, 0);
const lockedFor = 900_000; // milliseconds; any wait will do

/** What a proxy on the way may answer, and a vendor that documents no body for a status. */
const bodiless: readonly VendorAnswer[] = [200, 400, 401, 403, 404, 429, 500, 502, 503].map((status) => ({
  name: `status ${status}`,
  status,
}));

const json = (body: unknown) => (body === undefined ? "" : JSON.stringify(body));

async function errorOf(changing: Promise<void>, name: string): Promise<ChangePasswordError> {
  const thrown = await changing.then(
    () => new Error("it was taken for success"),
    (error: unknown) => error,
  );
  if (isChangePasswordError(thrown)) return thrown;
  throw new Error(`The answer "${name}" has no place on the page of errors.`, { cause: thrown });
}

async function askLoginRadius({ name, status, body, captcha }: VendorAnswer): Promise<Outcome> {
  const provider = createLoginRadiusProvider({
    apiKey: "key",
    accessToken: "token",
    fetch: async () => new Response(json(body), { status }),
  });
  return { name, error: await errorOf(provider.changePassword({ ...passwords, captcha }), name) };
}

async function askLeadSquared({ name, status, body }: VendorAnswer): Promise<Outcome> {
  const provider = createLeadSquaredProvider({
    host: "portalapi.leadsquared.com",
    portalId: "portal",
    authKey: "key",
    registrationToken: "token",
    fetch: async () => new Response(json(body), { status }),
  });
  return { name, error: await errorOf(provider.changePassword(passwords), name) };
}

/** All of LoginRadius's codes lie in here (LoginRadius, API Error Codes: 901 to 2024), but for that of the rate limit. */
const loginRadiusCodes = [429, ...Array.from({ length: 1_201 }, (_, index) => 900 + index)];
const codeOfNobody = 899;

/** What an answer or its change may have besides the code; on the page where that changes how the code is read. */
const loginRadiusVariants: readonly { name: string; more?: object; captcha?: VendorAnswer["captcha"] }[] = [
  { name: "" },
  { name: " after a captcha", captcha: { vendor: "hcaptcha", token: "token" } },
  {
    name: " with `Errors` that name the new password",
    more: { Errors: [{ FieldName: "newpassword", ErrorMessage: "…" }] },
  },
  {
    name: " with `LoginLockedTimeout`",
    more: { Data: { LoginLockedTimeout: new Date(now.getTime() + lockedFor).toISOString() } },
  },
];

async function loginRadiusOutcomes(): Promise<Outcome[]> {
  const ask = (code: number, { name, more, captcha }: (typeof loginRadiusVariants)[number]) =>
    askLoginRadius({
      name: `${code}${name}`,
      status: 403,
      body: { ErrorCode: code, Message: "…", Description: "…", ...more },
      ...(captcha && { captcha }),
    });
  const outcomes: Outcome[] = [];
  const unread = await ask(codeOfNobody, { name: "" });
  for (const code of loginRadiusCodes) {
    const plain = await ask(code, { name: "" });
    // The same detail: the provider has no reading for this code.
    if (plain.error.detail === unread.error.detail) continue;
    for (const variant of loginRadiusVariants) {
      const outcome = variant.name === "" ? plain : await ask(code, variant);
      if (outcome === plain || rowOf(outcome) !== rowOf(plain)) outcomes.push(outcome);
    }
  }
  outcomes.push({ ...unread, name: "any other code" });
  for (const answer of bodiless) outcomes.push(await askLoginRadius(answer));
  return outcomes;
}

/** Of refusals (LeadSquared, Error Handling). */
const usualStatus = 500;

/** The error body of the whole platform (LeadSquared, Error Handling). */
const exception = (ExceptionType: string, status = usualStatus): VendorAnswer => ({
  name: `\`${ExceptionType}\`${status === usualStatus ? "" : ` under ${status}`}`,
  status,
  body: { Status: "Error", ExceptionType, ExceptionMessage: "…" },
});

/** What only the text tells: LeadSquared sends these with more than one status, and as `ExceptionMessage` too. */
const refusal = (ResponseText: string): VendorAnswer => ({
  name: `a text such as "${ResponseText}"`,
  status: usualStatus,
  body: { IsSuccessful: false, ResponseText },
});

const leadSquaredAnswers: readonly VendorAnswer[] = [
  refusal("Current password is incorrect"),
  refusal("New password cannot be the same as the current password"),
  refusal("Password must contain a digit"),
  refusal("API calls exceeded the limit of 25 in 5 second(s)"),
  refusal("The service is temporarily unavailable"),
  { name: "`IsSuccessful: false` without a text", status: 200, body: { IsSuccessful: false } },
  { name: "a 401 that names another portal host", status: 401, body: "Use portalapi-in21.leadsquared.com" },
  exception("MXAPIRateLimitExceededException"),
  exception("MXUnAuthorizedAccessException"),
  exception("MXUnauthorizedRequestException", 403),
  exception("MXUnauthorizedRequestException"),
  exception("MXMandatoryAttributeMissingException"),
  exception("MXUnknownAttributeException"),
  exception("MXMailDeliveryException"),
  exception("MXInvalidInputException"),
  exception("MXInvalidEntityException"),
  exception("MXDuplicateEntryException"),
  exception("MXInvalidActivityException"),
  exception("MXUnknownProspectActivityException"),
  ...bodiless,
];

async function leadSquaredOutcomes(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const answer of leadSquaredAnswers) {
    const { name, error } = await askLeadSquared(answer);
    const { providerCode } = error;
    // A code of our own: that by which an integrator gives the answer another sentence.
    const isOurs = providerCode !== undefined && !name.includes(String(providerCode));
    outcomes.push({ name: isOurs ? `${name} (\`${providerCode}\`)` : name, error });
  }
  return outcomes;
}

const places = { currentPassword: "current-password field", newPassword: "new-password field", captcha: "captcha" };

/** An outcome's row but for the answer that leads there. */
function rowOf({ error }: Outcome): string {
  const { title, text } = describeError(error, en, now);
  const cells = [`[\`${error.code}\`](errors/${error.code}.md)`, title, text];
  // Newer Node writes times with a narrow no-break space.
  return [...cells, error.field ? places[error.field] : "form"].join(" | ").replaceAll(/[\u00a0\u202f]/g, " ");
}

function tableOf(outcomes: readonly Outcome[]): string {
  const inOrder = errorCodes.flatMap((code) => outcomes.filter(({ error }) => error.code === code));
  const rows = new Map<string, string[]>();
  for (const outcome of inOrder) rows.set(rowOf(outcome), [...(rows.get(rowOf(outcome)) ?? []), outcome.name]);
  const lines = [...rows].map(([row, names]) => `| ${names.join(", ")} | ${row} |`);
  return ["| answer | code | title | text | place |", "|---|---|---|---|---|", ...lines].join("\n");
}

/** Writes the page of what a person reads after each answer of a vendor, by asking the providers themselves. */
export async function writeProviderErrors(): Promise<string> {
  // A wait counts from the moment of the answer: a clock that runs would tell another one now and then.
  mock.timers.enable({ apis: ["Date"], now });
  try {
    return `# What a person reads after each answer of a vendor

Written by \`pnpm run docs\`, which gives each answer to the provider: change the provider or the English catalog, not this page.

The title stands above the form; a field shows the text alone. Waits and times are examples. Where the answer is a status, it came without a body. Each code links to its page. With \`exposeProviderText\` the vendor's own words take the place of some of these texts.

## LoginRadius

The numbers are those of \`ErrorCode\`, and the error has them as \`providerCode\`. The HTTP status decides only where the body has none.

${tableOf(await loginRadiusOutcomes())}

## LeadSquared

The texts are examples: LeadSquared documents none, so Rekey reads the common English ones under any status, and your \`errorPatterns\` before them. An exception comes under 500 unless another status stands with it. The error's \`providerCode\` is the exception's type, or the name in brackets.

${tableOf(await leadSquaredOutcomes())}
`;
  } finally {
    mock.timers.reset();
  }
}

if (import.meta.main)
  writeFileSync(new URL("../docs/provider-errors.md", import.meta.url), await writeProviderErrors());
