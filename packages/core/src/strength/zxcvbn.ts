import { asRecord } from "../lib/asRecord.ts";
import type { StrengthEstimator, StrengthScore } from "../strengthEstimator.ts";
import type { StrengthAnswer, StrengthQuestion } from "./zxcvbnWorker.ts";

/** What {@link zxcvbn} takes. */
export interface ZxcvbnOptions {
  /**
   * Makes the worker, for a page that has to do so itself, such as under `require-trusted-types-for 'script'`. Its script
   * is `@rekey/core/strength/worker`, as a module. By default all estimators of a page share one.
   */
  readonly worker?: (() => Worker) | undefined;
}

const scores: readonly StrengthScore[] = [0, 1, 2, 3, 4];

/** Asks a worker; undefined where there is none that works, or none any more. */
type Ask = (password: string, context: readonly string[]) => Promise<StrengthScore | undefined>;

function start(makeWorker: () => Worker): Ask {
  const waiting = new Map<number, (score?: StrengthScore) => void>();
  let worker: Worker | undefined;
  let lastId = 0;
  const giveUp = () => {
    worker?.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle();
    waiting.clear();
  };
  try {
    worker = makeWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      // The page may have made the worker, and of something else.
      const { id, score } = asRecord(data) as Partial<StrengthAnswer>;
      waiting.get(id ?? 0)?.(scores.find((it) => it === score));
      waiting.delete(id ?? 0);
    });
    worker.addEventListener("error", (event) => {
      // Or it is reported as an error of the page (HTML Standard, "Runtime script errors in workers").
      event.preventDefault();
      giveUp();
    });
  } catch {
    // A policy of the page forbids it, or there are no workers here. A password can be changed without a meter.
    giveUp();
  }
  return (password, context) =>
    new Promise((resolve) => {
      if (!worker) return resolve(undefined);
      waiting.set(++lastId, resolve);
      worker.postMessage({ id: lastId, password, context } satisfies StrengthQuestion);
    });
}

let shared: Ask | undefined;

/** The one worker of the page: each holds some megabytes of dictionaries. Bundlers know a worker by this spelling. */
function shareWorker(): Ask {
  shared ??= start(() => new Worker(new URL("./zxcvbnWorker.js", import.meta.url), { type: "module" }));
  return shared;
}

/**
 * Estimates with zxcvbn (`@zxcvbn-ts/core` and `@zxcvbn-ts/language-common`, both to be installed) in a worker, which is
 * started by `load()`. While an estimate is being made only the latest of those asked for meanwhile is made next; the
 * others are undefined. Where the worker can't start, or breaks, every estimate is undefined from then on.
 *
 * @param options - `worker`: for a page that has to make it itself
 */
export function zxcvbn({ worker }: ZxcvbnOptions = {}): StrengthEstimator {
  let ask: Ask | undefined;
  let latest = 0;
  let atWork: Promise<unknown> | undefined;
  return {
    load: () => {
      ask ??= worker ? start(worker) : shareWorker();
    },
    estimate: async (password, context) => {
      const id = ++latest;
      await atWork;
      if (!ask || id !== latest) return undefined;
      const asked = ask(password, context);
      atWork = asked;
      const score = await asked;
      return id === latest ? score : undefined;
    },
  };
}
