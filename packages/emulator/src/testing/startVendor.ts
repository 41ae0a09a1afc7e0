import type { EmulatorOptions } from "../node/startEmulator.ts";
import { type Answer, call } from "./call.ts";
import * as leadSquared from "./leadSquaredClient.ts";
import * as loginRadius from "./loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "./startTestEmulator.ts";

export type VendorName = "leadsquared" | "loginradius";

/** Both, for tests of what they have in common. */
export const vendorNames: readonly VendorName[] = ["leadsquared", "loginradius"];

/** An emulator with a person signed in to one vendor, for tests that ask the same of both. */
export interface VendorUnderTest extends TestEmulator {
  /** Where the vendor is reached. */
  readonly url: string;
  /** Changing a password, as faults name routes. */
  readonly route: string;
  readonly setFaults: (faults: unknown) => Promise<Answer>;
  /** A call that would change the password of the person; the answer is as the wire has it. */
  readonly change: (newPassword: string, init?: RequestInit, currentPassword?: string) => Promise<Response>;
  /** The same, as text for a socket. */
  readonly changeAsText: (newPassword: string) => string;
  /** Whether this password signs the person in. */
  readonly accepts: (password: string) => Promise<boolean>;
}

export async function startVendor(name: VendorName, options: EmulatorOptions = {}): Promise<VendorUnderTest> {
  const emulator = await startTestEmulator({
    switches: { leadsquared: { rateLimit: "off" }, loginradius: { rateLimit: "off" } },
    ...options,
  });
  const { path, method, headers, members } = await signIn[name](emulator);
  const url = emulator.urls[name];
  const body = (newPassword: string, currentPassword = john.password) =>
    JSON.stringify(members(currentPassword, newPassword));
  const clients = { leadsquared: leadSquared.leadSquaredClient, loginradius: loginRadius.loginRadiusClient };
  return {
    ...emulator,
    url,
    route: `${method} ${path.split("?")[0]}`,
    setFaults: (faults) => call(`${emulator.urls.control}/faults`, { method: "POST", body: faults }),
    change: (newPassword, init, currentPassword) =>
      fetch(url + path, {
        method,
        body: body(newPassword, currentPassword),
        redirect: "manual",
        ...init,
        headers: { ...headers, ...(init?.headers as Record<string, string>) },
      }),
    changeAsText(newPassword) {
      const text = body(newPassword);
      const lines = Object.entries({ host: "localhost", ...headers, "content-length": Buffer.byteLength(text) });
      return `${method} ${path} HTTP/1.1\r\n${lines.map(([key, value]) => `${key}: ${value}\r\n`).join("")}\r\n${text}`;
    },
    accepts: (password) => clients[name](emulator).accepts({ ...john, password }),
  };
}

const signIn = {
  async leadsquared(emulator: TestEmulator) {
    const { portalId, registrationToken } = emulator.fixtures.leadsquared;
    return {
      path: leadSquared.changePasswordPath,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-lsq-portalid": portalId as string,
        "x-lsq-registertoken": registrationToken as string,
        authorization: await leadSquared.leadSquaredClient(emulator).authKey(),
      },
      members: (CurrentPassword: string, NewPassword: string): object => ({ CurrentPassword, NewPassword }),
    };
  },
  async loginradius(emulator: TestEmulator) {
    return {
      path: `${loginRadius.changePasswordPath}?apikey=${emulator.fixtures.loginradius.apiKey}`,
      method: "PUT",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await loginRadius.loginRadiusClient(emulator).token()}`,
      },
      members: (oldpassword: string, newpassword: string): object => ({ oldpassword, newpassword }),
    };
  },
};
