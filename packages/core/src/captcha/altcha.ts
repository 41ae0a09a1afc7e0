import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import { captchaFailure } from "../lib/captchaFailure.ts";
import { checkKey } from "../lib/checkKey.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";

const id = "altcha";

/** What {@link altcha} takes. */
export interface AltchaOptions {
  /** Where your server gives a challenge to whoever asks, such as `"/altcha/challenge"`. */
  challengeUrl: string;
  /** Whether a challenge is asked for with cookies. Default: as `fetch` does, at the page's own origin. */
  credentials?: RequestCredentials | undefined;
  /**
   * Makes a worker, for a page that has to do so itself, such as under `require-trusted-types-for 'script'`, and for
   * challenges by another algorithm than PBKDF2. ALTCHA calls it once per core, and ends each. All forms of a page share
   * the last one given.
   *
   * @param algorithm - the challenge's, such as `"PBKDF2/SHA-256"`
   */
  worker?: ((algorithm: string) => Worker) | undefined;
  /** The browser's own checkbox, ALTCHA's, or its switch. Default: `"native"`. */
  type?: "native" | "checkbox" | "switch" | undefined;
  /** One of ALTCHA's themes, whose style sheet is on the page. Without one, light and dark follow the form. */
  theme?: string | undefined;
  /**
   * Whether ALTCHA is named below, with a link. Not where the page requires Trusted Types. Default: false, which is also for
   * what else of ALTCHA the page has.
   */
  footer?: boolean | undefined;
}

/**
 * In milliseconds, for a challenge that names no end of its own. ALTCHA sets none; its examples do with 600 seconds
 * (altcha-lib-java, README). What is older is solved anew at the submit, without the person.
 */
const lifetime = 600_000;

/** A payload that is this near its end, in milliseconds, would not reach the server in time. */
const lifetimeMargin = 5_000;

/** How long a challenge may take to come, in milliseconds. */
const patience = 15_000;

/** What the worker here solves, and what one of the page's may (ALTCHA, README: Algorithms). */
const pbkdf2 = ["PBKDF2/SHA-256", "PBKDF2/SHA-384", "PBKDF2/SHA-512"];
const everyAlgorithm = [...pbkdf2, "SHA-256", "SHA-384", "SHA-512", "ARGON2ID", "SCRYPT"];

/**
 * ALTCHA: proof of work, for a server of yours to give out and to verify. A checkbox that also solves itself at the submit,
 * so that nobody has to tick it. Needs the package `altcha`, and its `altcha/altcha.css` on the page.
 *
 * @param options - where challenges come from, and what solves them
 * @throws {@link ChangePasswordError} `misconfigured` without an address for challenges
 */
export function altcha(options: AltchaOptions): CaptchaAdapter<CaptchaResponse<typeof id>> {
  const { challengeUrl, credentials, worker, type = "native", theme, footer = false } = options;
  checkKey(id, "challengeUrl", challengeUrl, isDevelopment && "Give the address that challenges come from.");
  return {
    id,
    key: JSON.stringify(options),
    presentation: "widget",
    lifetime,
    mount: async (host, events, { language, signal }) => {
      try {
        await import("altcha/external");
      } catch {
        throw failure("load-failed");
      }
      signal.throwIfAborted();
      register(worker);
      // It is drawn before the element reads a configuration of its own, and by means that Trusted Types forbid.
      if (!footer) globalThis.$altcha.defaults.set("hideFooter", true);

      let request: AbortController | undefined;
      let problem: string | number = "unsolved";
      let state = "unverified";
      let solved = "";
      let isLeft = false;
      let settle: (outcome?: string | Error) => void = () => {};
      const widget = document.createElement("altcha-widget");

      const fetchChallenge = async (input: RequestInfo | URL, init?: RequestInit) => {
        const asked = new AbortController();
        request = asked;
        const late = setTimeout(() => asked.abort(), patience);
        try {
          const answer = await fetch(input, { ...init, signal: asked.signal });
          if (!answer.ok) problem = answer.status;
          return answer;
        } catch (error) {
          problem = "challenge-failed";
          throw error;
        } finally {
          clearTimeout(late);
        }
      };
      // Off the page, where what was begun may still end, it has no methods.
      const clear = () => {
        // At once: what the element tells comes a moment later.
        solved = "";
        widget.reset?.();
      };
      const leave = () => {
        isLeft = true;
        request?.abort();
        clear();
        settle();
      };
      widget.addEventListener("statechange", (event) => {
        const { detail } = event as CustomEvent<{ state: string; payload: string | null }>;
        const before = state;
        // By a clock that is fast, a challenge has ended before it is solved. That is for the server to say.
        if (detail.state === "expired" && before === "verifying") return;
        state = detail.state;
        solved = (state === "verified" && detail.payload) || "";
        if (state === "verifying") {
          isLeft = false;
          problem = "unsolved";
          events.opened();
        } else if (state === "verified") {
          events.solved();
          settle(solved);
        } else if (state === "unverified") {
          if (before !== "verifying") return;
          events.closed();
          settle();
        } else {
          // What there is to say, the form says; ALTCHA would cover it.
          clear();
          if (state === "expired") return events.expired();
          if (isLeft) return;
          const error = failure(state === "code" ? "code-challenge" : problem);
          events.failed(error);
          settle(error);
        }
      });
      const configuration = {
        ...{ name: "", credentials },
        // It would listen to what people do on the page, for a server that asks for it.
        humanInteractionSignature: false,
      };
      const attributes = { challenge: challengeUrl, language, type, configuration: JSON.stringify(configuration) };
      for (const [name, value] of Object.entries({ ...attributes, ...(theme && { theme }) })) {
        widget.setAttribute(name, value);
      }
      const loaded = new Promise((resolve) => {
        widget.addEventListener("load", resolve, { once: true });
      });
      host.append(widget);
      await loaded;
      await widget.configure({ fetch: fetchChallenge });
      return {
        execute: async (aborted) => {
          if (solved && !isEnding(solved)) return { vendor: id, token: solved };
          const ended = new Promise<string | Error | undefined>((resolve) => {
            settle = resolve;
          });
          aborted.addEventListener("abort", leave);
          if (widget.getState() !== "verifying") void widget.verify();
          const outcome = await ended;
          aborted.removeEventListener("abort", leave);
          if (outcome instanceof Error) throw outcome;
          return outcome ? { vendor: id, token: outcome } : undefined;
        },
        reset: clear,
        destroy: () => {
          leave();
          widget.remove();
        },
      };
    },
  };
}

/** Who has registered a worker on the page already keeps it, unless there is one in the options. */
function register(worker: AltchaOptions["worker"]): void {
  const { algorithms } = globalThis.$altcha;
  for (const algorithm of worker ? everyAlgorithm : pbkdf2) {
    if (worker) algorithms.set(algorithm, () => worker(algorithm));
    else if (!algorithms.has(algorithm)) algorithms.set(algorithm, startWorker);
  }
}

/** Bundlers know a worker by this spelling. */
function startWorker(): Worker {
  return new Worker(new URL("../lib/altchaWorker.js", import.meta.url), { type: "module" });
}

/** Whether the challenge in a payload, which is base64 of JSON, is at its end; a computer that slept tells nobody. */
function isEnding(payload: string): boolean {
  const { challenge } = JSON.parse(atob(payload)) as { challenge?: { parameters?: { expiresAt?: number } } };
  const expiresAt = challenge?.parameters?.expiresAt;
  return expiresAt !== undefined && expiresAt * 1_000 - lifetimeMargin < Date.now();
}

function failure(code: string | number) {
  return captchaFailure(
    id,
    code,
    isDevelopment &&
      ({
        "load-failed":
          'The package altcha did not load. Its chunk may be missing, or the page allows no policy "svelte-trusted-html".',
        "challenge-failed": "challengeUrl did not answer: connect-src, CORS, or the network. See the console.",
        "code-challenge": "The server asks for a code to be typed, for which this form has no place.",
        unsolved: "No worker solved the challenge. See the console, worker-src, and the challenge's algorithm.",
      }[code] ??
        "challengeUrl answered with this status."),
  );
}
