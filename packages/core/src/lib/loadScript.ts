import { captchaFailure } from "./captchaFailure.ts";
import { isDevelopment } from "./isDevelopment.ts";

/** What every adapter takes of a vendor's script. */
export interface ScriptOptions {
  /** The nonce for the script's tag, by the page's content security policy. Default: that of the page's own scripts. */
  nonce?: string | undefined;
  /** Where the script is, for a stand-in or a proxy; without its query. Default: the vendor's own address. */
  scriptUrl?: string | undefined;
}

/** A vendor's script. */
export interface Script<Api> extends ScriptOptions {
  readonly vendor: string;
  readonly scriptUrl: string;
  /** Added to the address, with an `onload` that the script calls when it is ready. Without one it is ready when it has run. */
  readonly query?: Readonly<Record<string, string>>;
  /** What the script brings, once it is ready for use. */
  readonly find: () => Api | undefined;
}

/** How long a script may take, in milliseconds. */
const patience = 15_000;

/** What is on its way, by address: the slots of a page share it. */
const flights = new Map<string, Promise<void>>();

let callbacks = 0;

/**
 * Brings a vendor's script to the page, once for all who ask; what is there already, also by the page's own doing, is used.
 * A failure is forgotten, so that asking again tries again. The script is never taken away: what it has put on the page
 * would stay.
 *
 * @throws {@link ChangePasswordError} `captcha_unavailable`
 */
export async function loadScript<Api>(script: Script<Api>): Promise<Api> {
  const there = script.find();
  if (there) return there;
  const url = new URL(script.scriptUrl, document.baseURI);
  for (const [name, value] of Object.entries(script.query ?? {})) url.searchParams.set(name, value);
  const { href } = url;
  let flight = flights.get(href);
  if (!flight) {
    flight = fetchScript(script, url).finally(() => flights.delete(href));
    flights.set(href, flight);
  }
  await flight;
  const brought = script.find();
  if (brought) return brought;
  throw captchaFailure(
    script.vendor,
    "load-broken",
    isDevelopment &&
      `${script.scriptUrl} has run, but brought nothing to call. Something else may answer in its place.`,
  );
}

function fetchScript({ vendor, query, find, nonce, scriptUrl }: Script<unknown>, url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    const given = nonce ?? document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (given) tag.nonce = given;
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const failWith = (code: string, detail: string | false) => () => {
      clearTimeout(timer);
      tag.remove();
      reject(captchaFailure(vendor, code, detail));
    };
    const timer = setTimeout(
      failWith(
        "load-timeout",
        isDevelopment &&
          `${scriptUrl} was not ready within ${patience / 1_000} s. See the network panel for what holds it back.`,
      ),
      patience,
    );
    if (query) {
      const name = `rekeyCaptcha${++callbacks}`;
      url.searchParams.set("onload", name);
      // It stays: a script that comes late must find it too.
      (globalThis as Record<string, unknown>)[name] = end;
    }
    tag.onload = () => {
      if (!query || find()) end();
    };
    tag.onerror = failWith(
      "load-failed",
      isDevelopment &&
        `${scriptUrl} could not be loaded: a content blocker, the page's script-src, or the network. See the console.`,
    );
    tag.src = trusted(url.href);
    document.head.append(tag);
  });
}

interface ScriptUrlPolicy {
  createScriptURL: (url: string) => string;
}

let policy: ScriptUrlPolicy | undefined;

/** For pages that require Trusted Types; one that does must allow the policy by this name. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy };
  };
  try {
    policy ??= trustedTypes?.createPolicy("rekey-captcha", { createScriptURL: (it) => it });
  } catch {
    // Not allowed, and perhaps not needed.
  }
  return policy?.createScriptURL(url) ?? url;
}
