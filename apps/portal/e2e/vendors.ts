import type { Fixtures } from "@rekey/emulator/node";

/** What a test knows of a vendor without the portal. */
export interface Vendor {
  readonly name: string;
  readonly origin: string;
  readonly email: string;
  readonly password: string;
  /** Milliseconds that a session lives. */
  readonly sessionLifetime: number;
  readonly signInPath: string;
  readonly change: { readonly method: string; readonly path: string };
  /** Tells, past the browser, whether the account has this password. */
  readonly takes: (password: string) => Promise<boolean>;
  /** Calls until the vendor has had enough of it. */
  readonly useUpRateLimit: () => Promise<void>;
}

/** The vendors by the names that the sign-in page takes in its URL. */
export type Vendors = Readonly<Record<VendorId, Vendor>>;

export type VendorId = (typeof vendorIds)[number];

export const vendorIds = ["leadsquared", "loginradius"] as const;

const minute = 60_000;

export function createVendors({ leadsquared, loginradius }: Fixtures): Vendors {
  const [lead] = leadsquared.accounts;
  const [user] = loginradius.accounts;
  if (!lead || !user) throw new Error("The emulator has no accounts to sign in with.");
  const leadSquaredSignIn = "/api/Authentication/v2/Signin";
  const loginRadiusSignIn = "/identity/v2/auth/login";
  return {
    leadsquared: {
      name: "LeadSquared",
      origin: leadsquared.baseUrl,
      email: lead.emailAddress,
      password: lead.password,
      sessionLifetime: 4 * 60 * minute,
      signInPath: leadSquaredSignIn,
      change: { method: "POST", path: "/api/Settings/v2/ChangePassword" },
      takes: (password) =>
        post(
          leadsquared.baseUrl + leadSquaredSignIn,
          { EmailAddress: lead.emailAddress, Password: password },
          {
            authorization: leadsquared.publicAuthKey,
            "x-lsq-registertoken": leadsquared.registrationToken,
            "x-lsq-portalid": leadsquared.portalId,
          },
        ),
      useUpRateLimit: () => callUntilRefused(`${leadsquared.baseUrl}/`),
    },
    loginradius: {
      name: "LoginRadius",
      origin: loginradius.baseUrl,
      email: user.email,
      password: user.password,
      sessionLifetime: 15 * minute,
      signInPath: loginRadiusSignIn,
      change: { method: "PUT", path: "/identity/v2/auth/password/change" },
      takes: (password) =>
        post(`${loginradius.baseUrl}${loginRadiusSignIn}?apikey=${loginradius.apiKey}`, {
          email: user.email,
          password,
        }),
      useUpRateLimit: () =>
        callUntilRefused(`${loginradius.baseUrl}/identity/v2/auth/account?apikey=${loginradius.apiKey}`),
    },
  };
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<boolean> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return answer.ok;
}

async function callUntilRefused(url: string): Promise<void> {
  const moreThanAnyLimit = 60;
  for (let call = 0; call < moreThanAnyLimit; call++) {
    const { status } = await fetch(url);
    if (status === 429) return;
  }
  throw new Error(`${new URL(url).origin} took ${moreThanAnyLimit} calls without a 429.`);
}
