import script from "altcha/workers/pbkdf2?url&no-inline";

interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
}

/** Starts the worker that solves ALTCHA's challenges, by an address that the page's Trusted Types allow. */
export function createAltchaWorker(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy("altcha-worker", { createScriptURL: (url) => url });
  return new Worker(policy?.createScriptURL(script) ?? script);
}

let policy: ReturnType<Policies["createPolicy"]> | undefined;
