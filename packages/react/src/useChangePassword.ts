"use client";

import {
  type CaptchaResponse,
  ChangePasswordError,
  type ChangePasswordOptions,
  type ChangePasswordRequest,
  type ErrorCode,
  isChangePasswordError,
  type Provider,
} from "@rekey/core";
import { type QueryClient, QueryClientContext } from "@tanstack/react-query";
import { useContext, useRef, useState } from "react";
import { isDevelopment } from "./isDevelopment.ts";

/**
 * What react-query sees in place of the passwords. It keeps a mutation's variables in its cache, shows them in its
 * devtools, hands them to global callbacks and writes them to disk when a persister asks; so they have nothing in them,
 * and what they stand for can be taken once.
 */
class ChangePasswordHandle {}
const pending = new WeakMap<ChangePasswordHandle, () => Promise<void>>();

/** Long enough not to busy-wait while a call outlives its component, which react-query does at 0. In milliseconds. */
const settledMutationLifetime = 1_000;

// Each of these overrules what the host's QueryClient may have as its default: a change is sent once, at once, or not
// at all.
const exactlyOnce = {
  retry: false,
  networkMode: "always",
  gcTime: settledMutationLifetime,
  throwOnError: false,
  // A scope makes a second mutation wait, and what waits is written to disk. Its type has no undefined, its code does.
  scope: undefined as never,
} as const;

/** Options of {@link useChangePassword}. */
export interface UseChangePasswordOptions<Accepted extends CaptchaResponse = never> {
  /** The identity system that changes the password. Looked at when a change is sent. */
  provider: Provider<Accepted>;
}

/** What {@link useChangePassword} gives. */
export interface UseChangePasswordResult<Accepted extends CaptchaResponse = never> {
  /**
   * Sends the change, once. While one is on its way, a further call sends nothing and gives the promise of the first.
   *
   * @throws {@link ChangePasswordError} always that
   */
  changePassword: (request: ChangePasswordRequest<Accepted>, options?: ChangePasswordOptions) => Promise<void>;
  /** How far the last call has come. */
  status: "idle" | "pending" | "success" | "error";
  /** What the last call rejected with. */
  error: ChangePasswordError | null;
  /** Back to `"idle"`. Does not stop a change that is on its way. */
  reset: () => void;
}

/**
 * Sends what a handle stands for. Made apart from `runAsMutation`, since the cache keeps this function: with a function, an
 * engine keeps every variable that it and those written beside it use, and there that is the request.
 */
function takeOnce(provider: string) {
  return (handle: ChangePasswordHandle): Promise<void> => {
    const take = pending.get(handle);
    pending.delete(handle);
    return take ? take() : Promise.reject(usedTwice(provider));
  };
}

/**
 * Runs a change as a mutation of the host's client: its cache and its callbacks see it, its devtools show it. What it
 * comes to is what `send` comes to: a callback of the host's that throws must not turn a success into a failure.
 */
function runAsMutation(client: QueryClient, provider: string, send: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const handle = new ChangePasswordHandle();
    pending.set(handle, () => {
      const sent = send();
      sent.then(resolve, reject);
      return sent;
    });
    const mutation = client.getMutationCache().build<void, ChangePasswordError, ChangePasswordHandle, unknown>(client, {
      ...exactlyOnce,
      mutationKey: ["rekey", "change-password"],
      mutationFn: takeOnce(provider),
    });
    mutation.execute(handle).catch((thrown) => {
      // Where a callback of the host's threw first, nobody has taken it.
      pending.delete(handle);
      reject(asChangePasswordError(thrown, provider, "unexpected_response"));
    });
  });
}

const idle = { status: "idle", error: null } as const;

/**
 * Changes a password, without the form: for a page with a form of its own. Inside a `QueryClientProvider` the change is a
 * mutation of react-query's, under the key `["rekey", "change-password"]` and without the passwords; it needs none.
 *
 * @param options - the provider to change the password with
 */
export function useChangePassword<Accepted extends CaptchaResponse = never>({
  provider,
}: UseChangePasswordOptions<Accepted>): UseChangePasswordResult<Accepted> {
  const client = useContext(QueryClientContext);
  const [state, setState] = useState<Pick<UseChangePasswordResult, "status" | "error">>(idle);
  const running = useRef<Promise<void> | undefined>(undefined);

  const changePassword = (request: ChangePasswordRequest<Accepted>, options?: ChangePasswordOptions): Promise<void> => {
    if (running.current) return running.current;
    // In an async function, so that what a provider in plain JavaScript throws at once is caught like what it rejects with.
    const send = () =>
      (async () => provider.changePassword(request, options))().catch((thrown: unknown) => {
        throw asChangePasswordError(thrown, provider.id, "outcome_unknown");
      });
    setState({ status: "pending", error: null });
    running.current = (client ? runAsMutation(client, provider.id, send) : send()).then(
      () => {
        running.current = undefined;
        setState({ status: "success", error: null });
      },
      (error: ChangePasswordError) => {
        running.current = undefined;
        setState({ status: "error", error });
        throw error;
      },
    );
    return running.current;
  };

  return { ...state, changePassword, reset: () => setState(idle) };
}

function usedTwice(provider: string): ChangePasswordError {
  return new ChangePasswordError({
    code: "misconfigured",
    provider,
    detail:
      isDevelopment &&
      "A stored password-change mutation was run again. Passwords are never stored, so nothing was sent. Leave the mutation key " +
        '["rekey", "change-password"] out of what you resume.',
  });
}

function asChangePasswordError(thrown: unknown, provider: string, code: ErrorCode): ChangePasswordError {
  if (isChangePasswordError(thrown)) return thrown;
  return new ChangePasswordError({
    code,
    provider,
    // Not its text: what a hand-written provider throws may hold the request.
    detail:
      isDevelopment &&
      `The provider rejected with something that is not a ChangePasswordError (${thrown instanceof Error ? thrown.name : typeof thrown}).`,
  });
}
