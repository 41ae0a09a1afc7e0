import type { Mail, WebhookDelivery } from "../outbox/createOutbox.ts";
import { type Answer, type CallOptions, call } from "./call.ts";
import { john } from "./people.ts";
import type { TestEmulator } from "./startTestEmulator.ts";

export const loginPath = "/identity/v2/auth/login";
export const changePasswordPath = "/identity/v2/auth/password/change";
export const accountPath = "/identity/v2/auth/account";

/** What each test can replace of an otherwise right request. */
export interface Overrides extends CallOptions {
  readonly path?: string | undefined;
  /** The whole query; replaces the one with the API key. */
  readonly query?: string | undefined;
}

export interface LoginRadiusClient {
  readonly send: (request: Overrides & { readonly token?: string | undefined }) => Promise<Answer>;
  readonly login: (person?: typeof john, overrides?: Overrides) => Promise<Answer>;
  readonly token: (person?: typeof john) => Promise<string>;
  readonly changePassword: (
    token: string | undefined,
    oldpassword: string,
    newpassword: string,
    overrides?: Overrides,
  ) => Promise<Answer>;
  /** Whether this password logs in now. */
  readonly accepts: (person: typeof john) => Promise<boolean>;
  /** The profile of whoever has the token. */
  // biome-ignore lint/suspicious/noExplicitAny: tests assert what is in it
  readonly account: (token: string) => Promise<any>;
  /** Sets switches; the others stay. */
  readonly set: (positions: object) => Promise<Answer>;
  readonly mails: () => Promise<readonly Mail[]>;
  readonly webhooks: () => Promise<readonly WebhookDelivery[]>;
}

export function loginRadiusClient({ urls, fixtures }: Pick<TestEmulator, "urls" | "fixtures">): LoginRadiusClient {
  const client: LoginRadiusClient = {
    send: ({ path = "", query = `apikey=${fixtures.loginradius.apiKey}`, method = "GET", token, headers, body }) =>
      call(`${urls.loginradius}${path}?${query}`, {
        method,
        body,
        headers: {
          "content-type": body === undefined ? undefined : "application/json",
          authorization: token && `Bearer ${token}`,
          ...headers,
        },
      }),
    login: ({ email, password } = john, overrides) =>
      client.send({ path: loginPath, method: "POST", body: { email, password }, ...overrides }),
    token: async (person) => (await client.login(person)).body.access_token,
    changePassword: (token, oldpassword, newpassword, overrides) =>
      client.send({
        path: changePasswordPath,
        method: "PUT",
        token,
        body: { oldpassword, newpassword },
        ...overrides,
      }),
    accepts: async (person) => (await client.login(person)).status === 200,
    account: async (token) => (await client.send({ path: accountPath, token })).body,
    set: (loginradius) => call(`${urls.control}/switches`, { method: "PUT", body: { loginradius } }),
    mails: async () => (await call(`${urls.control}/outbox`)).body.mails,
    webhooks: async () => (await call(`${urls.control}/outbox`)).body.webhooks,
  };
  return client;
}

/** An error in LoginRadius's full shape. */
export function apiError(code: number, message: string, description: string): Record<string, unknown> {
  return {
    Description: description,
    ErrorCode: code,
    Message: message,
    IsProviderError: false,
    ProviderErrorResponse: null,
  };
}
