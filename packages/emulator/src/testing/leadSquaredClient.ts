import { type Answer, type CallOptions, call } from "./call.ts";
import { john, type TestEmulator } from "./startTestEmulator.ts";

export const signInPath = "/api/Authentication/v2/Signin";
export const changePasswordPath = "/api/Settings/v2/ChangePassword";

/** What each test can replace of an otherwise right request. */
export interface Overrides extends CallOptions {
  readonly path?: string | undefined;
}

export interface LeadSquaredClient {
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
}

export function leadSquaredClient({ urls, fixtures }: TestEmulator): LeadSquaredClient {
  const { portalId, registrationToken, publicAuthKey } = fixtures.leadsquared;
  const client: LeadSquaredClient = {
    send: ({ path = "", method = "POST", authorization, headers, body }) =>
      call(urls.leadsquared + path, {
        method,
        body,
        headers: {
          "content-type": "application/json",
          "x-lsq-portalid": portalId,
          "x-lsq-registertoken": registrationToken,
          authorization,
          ...headers,
        },
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
  };
  return client;
}
