import type { Fixtures } from "@rekey/emulator";
import { type EmulatorOptions, startEmulator } from "@rekey/emulator/node";
import type { ChangePasswordRequest } from "../provider.ts";
import { createLoginRadiusProvider, type LoginRadiusCaptcha } from "../providers/loginradius.ts";

/** An emulated LoginRadius with its captchas, over real HTTP. */
export interface EmulatedLoginRadius {
  readonly fixtures: Fixtures;
  /** A call of its control port. */
  readonly control: (method: "POST" | "PUT", path: string, body?: object) => Promise<void>;
  /** A token, as a stand-in's frame asks for one. */
  readonly mint: (frameHost: string, given: Readonly<Record<string, string>>) => Promise<string>;
  /** Signs the first account in, and gives how it changes its password from then on. */
  readonly signIn: () => Promise<(change: Partial<ChangePasswordRequest<LoginRadiusCaptcha>>) => Promise<void>>;
  /** Whether the first account has this password. */
  readonly takes: (password: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Starts an emulator on free ports. Its rate limit is off. */
export async function startEmulatedLoginRadius(
  switches: NonNullable<EmulatorOptions["switches"]>["loginradius"] = {},
): Promise<EmulatedLoginRadius> {
  const emulator = await startEmulator({
    ports: { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 },
    hashCost: "minimum",
    switches: { loginradius: { rateLimit: "off", ...switches } },
  });
  const fixtures: Fixtures = await (await fetch(`${emulator.urls.control}/fixtures`)).json();
  const { apiKey, baseUrl, accounts } = fixtures.loginradius;
  const [account] = accounts;
  if (!account) throw new Error("The emulator has no account to sign in with.");

  const login = (password: string) =>
    fetch(`${baseUrl}/identity/v2/auth/login?apikey=${apiKey}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: account.email, password }),
    });
  return {
    fixtures,
    async control(method, path, body = {}) {
      const answer = await fetch(emulator.urls.control + path, { method, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path} on the emulator's control port: ${await answer.text()}`);
    },
    async mint(frameHost, given) {
      const body = new URLSearchParams({ action: "", hostname: "portal.example", ...given });
      const answer = await fetch(`${emulator.urls.captcha}/${frameHost}/mint`, { method: "POST", body });
      return ((await answer.json()) as { token: string }).token;
    },
    async signIn() {
      const { access_token: accessToken } = (await (await login(account.password)).json()) as { access_token: string };
      const provider = createLoginRadiusProvider({ apiKey, accessToken, baseUrl });
      return (change) =>
        provider.changePassword({ currentPassword: account.password, newPassword: "NewSamplepassword@1", ...change });
    },
    takes: async (password) => (await login(password)).ok,
    close: () => emulator.close(),
  };
}
