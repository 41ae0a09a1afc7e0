import type { Mail } from "../outbox/createOutbox.ts";
import { type Answer, type CallOptions, call } from "./call.ts";
import { john } from "./people.ts";
import type { TestEmulator } from "./startTestEmulator.ts";

export const signInPath = "/api/Authentication/v2/Signin";
export const changePasswordPath = "/api/Settings/v2/ChangePassword";
export const registerPath = "/api/Authentication/v2/Register";
export const forgotPasswordPath = "/api/Authentication/SecureForgotPassword";
export const resetPasswordPath = "/api/Authentication/v2/ResetPassword";
export const sendOneTimePasswordPath = "/api/Authentication/SigninOTP/Get";

/** What each test can replace of an otherwise right request. */
export interface Overrides extends CallOptions {
  readonly path?: string | undefined;
}

export interface LeadSquaredClient {
  /** What every call wants, with the public key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly send: (request: Overrides & { readonly authorization?: string | undefined }) => Promise<Answer>;
  readonly signIn: (person?: typeof john, overrides?: Overrides) => Promise<Answer>;
  readonly authKey: (person?: typeof john) => Promise<string>;
  readonly changePassword: (
    authorization: string | undefined,
    currentPassword: string,
    newPassword: string,
    overrides?: Overrides,
  ) => Promise<Answer>;
  /** Whether this password signs in now. */
  readonly accepts: (person: typeof john) => Promise<boolean>;
  /** Registers with these attributes, in their order, and with the account keys. */
  readonly register: (attributes: Readonly<Record<string, string>>, overrides?: Overrides) => Promise<Answer>;
  readonly forgotPassword: (body: unknown, overrides?: Overrides) => Promise<Answer>;
  readonly resetPassword: (link: ResetLink, password: string, overrides?: Overrides) => Promise<Answer>;
  /** Has a link mailed and reads it. */
  readonly resetLink: (email?: string) => Promise<ResetLink>;
  /** Sets switches; the others stay. */
  readonly set: (positions: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** What was mailed, the oldest first. */
  readonly mails: () => Promise<readonly Mail[]>;
}

/** What the link in a reset mail carries. */
export interface ResetLink {
  readonly LeadId: string;
  readonly TemporaryPassword: string;
}

export function leadSquaredClient({ urls, fixtures }: Pick<TestEmulator, "urls" | "fixtures">): LeadSquaredClient {
  const { portalId, registrationToken, publicAuthKey, accessKey, secretKey } = fixtures.leadsquared;
  const client: LeadSquaredClient = {
    headers: {
      "content-type": "application/json",
      "x-lsq-portalid": portalId,
      "x-lsq-registertoken": registrationToken,
      authorization: publicAuthKey,
    },
    send: ({ path = "", method = "POST", authorization, headers, body }) =>
      call(urls.leadsquared + path, {
        method,
        body,
        headers: { ...client.headers, authorization, ...headers },
      }),
    signIn: ({ email, password } = john, overrides) =>
      client.send({
        path: signInPath,
        authorization: publicAuthKey,
        body: { EmailAddress: email, Password: password },
        ...overrides,
      }),
    authKey: async (person) => (await client.signIn(person)).body.AuthKey,
    changePassword: (authorization, CurrentPassword, NewPassword, overrides) =>
      client.send({ path: changePasswordPath, authorization, body: { CurrentPassword, NewPassword }, ...overrides }),
    accepts: async (person) => (await client.signIn(person)).status === 200,
    register: (attributes, overrides) =>
      client.send({
        path: `${registerPath}?${new URLSearchParams({ accessKey, secretKey })}`,
        authorization: publicAuthKey,
        body: { LeadFields: Object.entries(attributes).map(([Attribute, Value]) => ({ Attribute, Value })) },
        ...overrides,
      }),
    forgotPassword: (body, overrides) =>
      client.send({ path: forgotPasswordPath, authorization: publicAuthKey, body, ...overrides }),
    resetPassword: (link, Password, overrides) =>
      client.send({
        path: resetPasswordPath,
        authorization: publicAuthKey,
        body: { Password, ...link },
        ...overrides,
      }),
    async resetLink(EmailAddress = john.email) {
      await client.forgotPassword({ EmailAddress });
      const { searchParams } = new URL((await client.mails()).at(-1)!.link!);
      return {
        LeadId: searchParams.get("LeadId")!,
        TemporaryPassword: searchParams.get("TemporaryPassword")!,
      };
    },
    set: (leadsquared) => call(`${urls.control}/switches`, { method: "PUT", body: { leadsquared } }),
    mails: async () => (await call(`${urls.control}/outbox`)).body.mails,
  };
  return client;
}
