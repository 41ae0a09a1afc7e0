/** A LeadSquared account, as the portal's server knows it. */
export interface LeadSquaredAccount {
  /** The Portal API's origin, such as `https://portalapi-us11.leadsquared.com`. */
  readonly baseUrl: string;
  readonly portalId: string;
  /** An administrator's keys. They must stay on the server: LeadSquared forbids them in client-side code. */
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What LeadSquared gives for the account keys, and what the browser may hold. Neither token expires. */
export interface PortalTokens {
  readonly publicAuthKey: string;
  readonly registrationToken: string;
}

/** A call to LeadSquared that failed. Its message can be shown: it has no key and no URL in it. */
export class LeadSquaredCallError extends Error {
  override readonly name = "LeadSquaredCallError";
  readonly call: string;

  constructor(call: string, message: string) {
    super(message);
    this.call = call;
  }
}

/** Long enough for a slow line, short enough that the person is still there. */
const timeout = 10_000;

/**
 * Asks LeadSquared for the two tokens that every Portal API call of the browser needs.
 *
 * @see LeadSquared, Portal API: Get Public Token; Get Registration Token
 * @throws {@link LeadSquaredCallError} that names the call which failed
 */
export async function fetchPortalTokens(account: LeadSquaredAccount): Promise<PortalTokens> {
  const [publicToken, registrationToken] = await Promise.all([
    call(account, "PublicToken"),
    call(account, "GetRegisterToken"),
  ]);
  return {
    publicAuthKey: text("PublicToken", (publicToken as { PublicAuthKey?: unknown } | null)?.PublicAuthKey),
    // The whole body is one JSON string.
    registrationToken: text("GetRegisterToken", registrationToken),
  };
}

async function call({ baseUrl, accessKey, secretKey }: LeadSquaredAccount, name: string): Promise<unknown> {
  const url = new URL(`/api/Access/${name}`, baseUrl);
  url.search = new URLSearchParams({ accessKey, secretKey }).toString();
  let response: Response;
  try {
    // A redirect would carry the keys in its Referer or its query to somewhere else.
    response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(timeout) });
  } catch {
    // The reason is dropped, since what fetch throws may quote the URL, and the URL has the keys.
    throw new LeadSquaredCallError(
      name,
      `LeadSquared's ${name} could not be reached. Check the base URL and the network.`,
    );
  }
  if (!response.ok) {
    throw new LeadSquaredCallError(
      name,
      `LeadSquared's ${name} answered with status ${response.status}. Check the account's keys and its region.`,
    );
  }
  return response.json().catch(() => undefined);
}

function text(name: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new LeadSquaredCallError(
    name,
    `LeadSquared's ${name} gave no token. Check that the base URL is a Portal API host.`,
  );
}
