import { inspect } from "node:util";
import { expect } from "vitest";
import { type ChangePasswordError, isChangePasswordError } from "../../errors.ts";
import type { ChangePasswordOptions, Provider, Secret } from "../../provider.ts";
import type { Transport } from "../checkTransport.ts";
import { json, type Received, type Respond, startServer } from "../wire.test-server.ts";

/** A provider over HTTP, as the conformance suites see it. */
export interface Conforming {
  id: string;
  create: (baseUrl: string, secrets: Record<string, Secret>, transport?: Transport) => Provider;
  /** By the names of the options that hold them. */
  secrets: Record<string, string>;
  /** The vendor's body for success. */
  success: unknown;
  /** How the two passwords are called in the body. */
  passwords: [current: string, next: string];
  /** The vendors it carries. */
  captchas: readonly string[];
}

/** Every secret of these suites has MARKER in it, so that a leak shows. */
export const change: { currentPassword: string; newPassword: string } = {
  currentPassword: "CURRENT-MARKER",
  newPassword: "NEW-MARKER",
};

/** The error that a change rejects with, once it is sure to give nothing away. */
export async function failure(changing: Promise<void>): Promise<ChangePasswordError> {
  const error = await changing.then(
    () => expect.fail("the change went through"),
    (thrown: unknown) => thrown,
  );
  if (!isChangePasswordError(error)) throw error;
  expect(error.detail).toMatch(/\S/);
  const everything = [
    JSON.stringify(error),
    inspect(error, { showHidden: true, depth: Number.POSITIVE_INFINITY }),
    String(error.stack),
    ...Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(error, name))),
  ].join("\n");
  expect(everything).not.toMatch(/MARKER|[?&]\w+=/);
  return error;
}

/** What the suites do with one provider. */
export interface Harness {
  setUp: (
    respond: Respond,
    secrets?: Record<string, Secret>,
    transport?: Transport,
  ) => Promise<{ provider: Provider; baseUrl: string; received: Received[] }>;
  /** The error of a change that reached the server, once. */
  failureOf: (respond: Respond, transport?: Transport) => Promise<ChangePasswordError>;
  /** The error of a change that never reached the server. */
  refusal: (
    request: unknown,
    secrets?: Record<string, Secret>,
    options?: ChangePasswordOptions,
    transport?: Transport,
  ) => Promise<ChangePasswordError>;
}

export function harness({ id, create, secrets, success }: Conforming): Harness {
  const setUp: Harness["setUp"] = async (respond, given = {}, transport = {}) => {
    const server = await startServer(respond);
    return { ...server, provider: create(server.baseUrl, { ...secrets, ...given }, transport) };
  };
  return {
    setUp,
    failureOf: async (respond, transport) => {
      const { provider, received } = await setUp(respond, {}, transport);
      const error = await failure(provider.changePassword(change));
      expect(error.provider).toBe(id);
      expect(received).toHaveLength(1);
      return error;
    },
    refusal: async (request, given, options, transport) => {
      const { provider, received } = await setUp(json(success), given, transport);
      const error = await failure(provider.changePassword(request as typeof change, options));
      expect(error.provider).toBe(id);
      expect(received).toHaveLength(0);
      return error;
    },
  };
}
