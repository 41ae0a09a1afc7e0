import script from "altcha/workers/pbkdf2?url&no-inline";

interface Policy {
  readonly createScriptURL: (url: string) => string;
}

let policy: Policy | undefined;

/** As packages/core/docs/captcha/altcha.md has it for pages that require Trusted Types. */
function makeWorker(): Worker {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy: (name: string, rules: Policy) => Policy };
  };
  policy ??= trustedTypes.createPolicy("altcha-worker", { createScriptURL: () => script });
  return new Worker(policy.createScriptURL(""));
}

/** What makes a worker, where a page has to; others leave that to the adapter. */
export const altchaWorker: (() => Worker) | undefined = globalThis.location?.search.includes("without-policy")
  ? undefined
  : makeWorker;
