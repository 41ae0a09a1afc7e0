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
  /** What the change's body calls its two passwords. */
  readonly members: readonly [current: string, next: string];
  /** Tells, past the browser, whether the account has this password. */
  readonly takes: (password: string) => Promise<boolean>;
  /** Gives the account another password than the one it was seeded with, past the browser. */
  readonly setPassword: (password: string) => Promise<void>;
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
  const leadSquaredChange = { method: "POST", path: "/api/Settings/v2/ChangePassword" };
  const loginRadiusSignIn = "/identity/v2/auth/login";
  const loginRadiusChange = { method: "PUT", path: "/identity/v2/auth/password/change" };

  const signInToLeadSquared = (password: string) =>
    post(
      leadsquared.baseUrl + leadSquaredSignIn,
      { EmailAddress: lead.emailAddress, Password: password },
      leadSquaredHeaders(leadsquared.publicAuthKey),
    );
  const leadSquaredHeaders = (authorization: string) => ({
    authorization,
    "x-lsq-registertoken": leadsquared.registrationToken,
    "x-lsq-portalid": leadsquared.portalId,
  });
  const loginRadiusUrl = (path: string) => `${loginradius.baseUrl}${path}?apikey=${loginradius.apiKey}`;
  const signInToLoginRadius = (password: string) =>
    post(loginRadiusUrl(loginRadiusSignIn), { email: user.email, password });

  return {
    leadsquared: {
      name: "LeadSquared",
      origin: leadsquared.baseUrl,
      email: lead.emailAddress,
      password: lead.password,
      sessionLifetime: 4 * 60 * minute,
      signInPath: leadSquaredSignIn,
      change: leadSquaredChange,
      members: ["CurrentPassword", "NewPassword"],
      takes: async (password) => (await signInToLeadSquared(password)).ok,
      setPassword: async (password) => {
        const { AuthKey } = await (await signInToLeadSquared(lead.password)).json();
        const body = { CurrentPassword: lead.password, NewPassword: password };
        await post(leadsquared.baseUrl + leadSquaredChange.path, body, leadSquaredHeaders(AuthKey));
      },
      useUpRateLimit: () => callUntilRefused(`${leadsquared.baseUrl}/`),
    },
    loginradius: {
      name: "LoginRadius",
      origin: loginradius.baseUrl,
      email: user.email,
      password: user.password,
      sessionLifetime: 15 * minute,
      signInPath: loginRadiusSignIn,
      change: loginRadiusChange,
      members: ["oldpassword", "newpassword"],
      takes: async (password) => (await signInToLoginRadius(password)).ok,
      setPassword: async (password) => {
        const { access_token } = await (await signInToLoginRadius(user.password)).json();
        const body = { oldpassword: user.password, newpassword: password };
        await post(loginRadiusUrl(loginRadiusChange.path), body, { authorization: `Bearer ${access_token}` }, "PUT");
      },
      useUpRateLimit: () =>
        callUntilRefused(`${loginradius.baseUrl}/identity/v2/auth/account?apikey=${loginradius.apiKey}`),
    },
  };
}

async function post(
  url: string,
  body: object,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<Response> {
  return fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function callUntilRefused(url: string): Promise<void> {
  const moreThanAnyLimit = 60;
  for (let call = 0; call < moreThanAnyLimit; call++) {
    const { status } = await fetch(url);
    if (status === 429) return;
  }
  throw new Error(`${new URL(url).origin} took ${moreThanAnyLimit} calls without a 429.`);
}
