/**
 * How an {@link attempt} ended. What was thrown stays inside it: an error of the integrator's may carry the request.
 */
export type Attempt<Value> =
  | { readonly ended: "done"; readonly value: Value }
  | { readonly ended: "threw"; readonly thrown: unknown }
  | { readonly ended: "aborted" }
  | { readonly ended: "timed_out" };

/** What may cut an {@link attempt} short. */
export interface AttemptLimits {
  /** The caller's own signal. */
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds. */
  readonly timeout?: number | undefined;
}

/**
 * Runs a task until it ends, the signal aborts or the time is up, whichever is first; also a task that heeds no
 * signal. Never rejects, and leaves no timer and no listener behind.
 *
 * `AbortSignal.any` would be shorter, but browsers have it only since 2024.
 *
 * @param task - is given a signal that aborts when the attempt is cut short
 */
export function attempt<Value>(
  task: (signal: AbortSignal) => Value | PromiseLike<Value>,
  { signal, timeout }: AttemptLimits,
): Promise<Attempt<Value>> {
  if (signal?.aborted) return Promise.resolve({ ended: "aborted" });
  const controller = new AbortController();
  return new Promise((resolve) => {
    const end = (outcome: Attempt<Value>) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      resolve(outcome);
    };
    const abort = () => {
      end({ ended: "aborted" });
      controller.abort();
    };
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            end({ ended: "timed_out" });
            controller.abort();
          }, timeout);
    signal?.addEventListener("abort", abort);
    // In an async function, so that what the task throws at once is caught like what it rejects with.
    (async () => task(controller.signal))().then(
      (value) => end({ ended: "done", value }),
      (thrown: unknown) => end({ ended: "threw", thrown }),
    );
  });
}
