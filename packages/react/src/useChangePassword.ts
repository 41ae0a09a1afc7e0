"use client";

import {
  type CaptchaResponse,
  ChangePasswordError,
  type ChangePasswordOptions,
  type ChangePasswordRequest,
  isChangePasswordError,
  type Provider,
} from "@rekey/core";
import { QueryClient, QueryClientContext, useMutation } from "@tanstack/react-query";
import { useContext, useRef, useState } from "react";

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
 * Changes a password through react-query, without the form: for a page with a form of its own. Needs no
 * `QueryClientProvider`; where there is one, the mutation is seen in its cache under the key `["rekey",
 * "change-password"]`, without the passwords.
 *
 * @param options - the provider to change the password with
 */
export function useChangePassword<Accepted extends CaptchaResponse = never>({
  provider,
}: UseChangePasswordOptions<Accepted>): UseChangePasswordResult<Accepted> {
  const shared = useContext(QueryClientContext);
  const [own] = useState(() => (shared ? undefined : new QueryClient()));
  const running = useRef<Promise<void> | undefined>(undefined);

  const { mutateAsync, status, error, reset } = useMutation<void, ChangePasswordError, ChangePasswordHandle>(
    {
      ...exactlyOnce,
      mutationKey: ["rekey", "change-password"],
      mutationFn: (handle) => {
        const send = pending.get(handle);
        pending.delete(handle);
        return send ? send() : Promise.reject(usedTwice(provider.id));
      },
    },
    shared ?? own,
  );

  const changePassword = (request: ChangePasswordRequest<Accepted>, options?: ChangePasswordOptions): Promise<void> => {
    if (running.current) return running.current;
    const run = new Promise<void>((resolve, reject) => {
      const handle = new ChangePasswordHandle();
      pending.set(handle, async () => {
        // The provider's answer counts, not the mutation's: a callback of the host's cache that throws must not turn a
        // success into a failure.
        try {
          await provider.changePassword(request, options);
          resolve();
        } catch (thrown) {
          const error = asChangePasswordError(thrown, provider.id);
          reject(error);
          throw error;
        }
      });
      mutateAsync(handle).catch((thrown) => reject(asChangePasswordError(thrown, provider.id)));
    }).finally(() => {
      running.current = undefined;
    });
    running.current = run;
    return run;
  };

  return { changePassword, status, error, reset };
}

function usedTwice(provider: string): ChangePasswordError {
  return new ChangePasswordError({
    code: "misconfigured",
    provider,
    detail:
      "A stored password-change mutation was run again. Passwords are never stored, so nothing was sent. Leave the mutation key " +
      '["rekey", "change-password"] out of what you resume.',
  });
}

function asChangePasswordError(thrown: unknown, provider: string): ChangePasswordError {
  if (isChangePasswordError(thrown)) return thrown;
  return new ChangePasswordError({
    code: "unexpected_response",
    provider,
    // Not its text: what a hand-written provider throws may hold the request.
    detail: `The provider rejected with something that is not a ChangePasswordError (${thrown instanceof Error ? thrown.name : typeof thrown}).`,
  });
}
