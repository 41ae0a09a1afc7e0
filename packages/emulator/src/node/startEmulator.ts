import { isLoopbackUrl } from "../control/isLoopback.ts";
import { createEmulator, type EmulatorSettings, type PartName, partNames } from "../createEmulator.ts";
import { type Argon2idCost, type CostName, createArgon2id, namedCosts } from "./argon2id.ts";
import { type Listener, listen } from "./listen.ts";
import { openDatabase } from "./openDatabase.ts";
import { urlHost } from "./urlHost.ts";

/** Where the emulator listens and what it remembers. */
export interface EmulatorOptions extends EmulatorSettings {
  /**
   * A port for each part; 0 takes any free one. Default: control 4800, leadsquared 4801, loginradius 4802, captcha
   * 4803.
   */
  ports?: { [Part in PartName]?: number | undefined } | undefined;
  /** The address to listen on. Default: 127.0.0.1, which only this machine reaches. */
  host?: string | undefined;
  /** The SQLite file that keeps accounts and tokens, or `:memory:` to forget them. Default: `:memory:`. */
  data?: string | undefined;
  /**
   * What hashing a password costs: `real` is the least that OWASP recommends for Argon2id, `minimum` the least that
   * Argon2 takes, for test runs with many sign-ins. Default: `real`.
   */
  hashCost?: CostName | Argon2idCost | undefined;
}

/** An emulator that listens. */
export interface RunningEmulator {
  /** The port of each part, also where any free one was asked for. */
  ports: Record<PartName, number>;
  /** The base URL of each part, such as `http://127.0.0.1:4801`. */
  urls: Record<PartName, string>;
  /** Closes the ports, ends every connection at once and closes the data file. */
  close(): Promise<void>;
}

const defaultPorts: Record<PartName, number> = { control: 4800, leadsquared: 4801, loginradius: 4802, captcha: 4803 };

const purposes: Record<PartName, string> = {
  control: "the control API",
  leadsquared: "LeadSquared",
  loginradius: "LoginRadius",
  captcha: "captchas",
};

/**
 * Starts LeadSquared and LoginRadius on this machine. Passwords are kept as Argon2id hashes, in memory unless a data
 * file is named.
 *
 * @param options - ports, data, and how the vendors behave from the start
 * @returns where each part listens; every port is open when the promise resolves
 * @throws Error - a port is taken or impossible, the data file can't be used, or there is no such fault or switch;
 * nothing is left open then
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { host = "127.0.0.1", data = ":memory:", hashCost = "real", ports = {}, ...settings } = options;
  // Node would take no name for every address there is.
  if (host === "") throw new Error("The host is empty; name an address such as 127.0.0.1, or leave it out.");
  const database = openDatabase(data);
  const listeners: Partial<Record<PartName, Listener>> = {};
  const close = async () => {
    await Promise.all(Object.values(listeners).map((listener) => listener.close()));
    database.close();
  };
  try {
    const emulator = await createEmulator({
      ...settings,
      stores: { leadsquared: database.store("leadsquared"), loginradius: database.store("loginradius") },
      passwordHash: createArgon2id(typeof hashCost === "string" ? namedCosts[hashCost] : hashCost),
      urls: () => pick("url"),
      onlyLoopbackHosts: isLoopbackUrl(`http://${urlHost(host)}`),
    });
    for (const part of partNames) {
      listeners[part] = await listen(emulator.handlers[part], {
        badRequest: emulator.badRequests[part],
        host,
        port: ports[part] ?? defaultPorts[part],
        purpose: purposes[part],
        setting: `--${part} or the option ports.${part}`,
      });
    }
  } catch (error) {
    await close();
    throw error;
  }

  function pick<Key extends "port" | "url">(key: Key): Record<PartName, Listener[Key]> {
    const entries = partNames.map((part) => [part, (listeners as Record<PartName, Listener>)[part][key]]);
    return Object.fromEntries(entries) as Record<PartName, Listener[Key]>;
  }

  let closed: Promise<void> | undefined;
  return { ports: pick("port"), urls: pick("url"), close: () => (closed ??= close()) };
}
