import { isObject } from "../../schemas/isObject.ts";
import type { CaptchaParts, CaptchaVendor } from "../CaptchaVendor.ts";
import type { CaptchaTokens } from "../createCaptchaTokens.ts";
import { randomText } from "../randomText.ts";
import { turnstile as standIn } from "../stand-ins/turnstile.ts";

/** Turnstile's documented test keys. */
const keys = {
  siteKey: "1x00000000000000000000AA",
  siteKeyThatBlocks: "2x00000000000000000000AB",
  siteKeyThatAsks: "3x00000000000000000000FF",
  secret: "1x0000000000000000000000000000000AA",
  secretThatFails: "2x0000000000000000000000000000000AA",
  secretThatSaysSpent: "3x0000000000000000000000000000000AA",
} as const;

const secrets: readonly string[] = [keys.secret, keys.secretThatFails, keys.secretThatSaysSpent];

/** In characters (Cloudflare Turnstile, Validate the token). */
const longestToken = 2_048;

/** How many answers are kept for a repeated question, of each emulator. */
const rememberedAnswers = 1_000;

const answers = new WeakMap<CaptchaTokens, Map<string, object>>();

/** `POST /turnstile/v0/siteverify`, a form or JSON (Cloudflare Turnstile, Validate the token). */
async function siteverify(request: Request, { tokens }: CaptchaParts): Promise<Response> {
  const given = await readMembers(request);
  if (!given) return Response.json({ success: false, "error-codes": ["bad-request"] });
  const remembered = answers.get(tokens) ?? new Map<string, object>();
  answers.set(tokens, remembered);
  // The same question, asked once more with the same key, is no second use of the token.
  const question = given["idempotency_key"] && JSON.stringify([given["idempotency_key"], given["response"]]);
  const answer = (question && remembered.get(question)) || verify(given, tokens);
  if (question && remembered.size < rememberedAnswers) remembered.set(question, answer);
  return Response.json(answer);
}

const refuse = (code: string) => ({ success: false, "error-codes": [code], messages: [] });

function verify({ secret = "", response = "" }: Readonly<Record<string, string>>, tokens: CaptchaTokens): object {
  if (!secret) return refuse("missing-input-secret");
  if (!secrets.includes(secret)) return refuse("invalid-input-secret");
  if (!response) return refuse("missing-input-response");
  if (secret === keys.secretThatFails || response.length > longestToken) return refuse("invalid-input-response");
  if (secret === keys.secretThatSaysSpent) return refuse("timeout-or-duplicate");
  const { verdict, ...more } = tokens.consume("turnstile", response);
  if (!("minted" in more)) return refuse("invalid-input-response");
  if (verdict !== "accepted") return refuse("timeout-or-duplicate");
  const { mintedAt, hostname, action } = more.minted;
  return {
    ...{ success: true, challenge_ts: new Date(mintedAt).toISOString(), hostname, action, cdata: "" },
    "error-codes": [],
  };
}

async function readMembers(request: Request): Promise<Record<string, string> | undefined> {
  const text = await request.text();
  if (!request.headers.get("content-type")?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text);
    if (!isObject(body)) return undefined;
    return Object.fromEntries(Object.entries(body).filter((it): it is [string, string] => typeof it[1] === "string"));
  } catch {
    return undefined;
  }
}

/** Cloudflare Turnstile. */
export const turnstile: CaptchaVendor = {
  id: "turnstile",
  name: "Turnstile",
  keys,
  siteKey: keys.siteKey,
  scripts: ["challenges.cloudflare.com/turnstile/v0/api.js"],
  frameHost: "challenges.cloudflare.com",
  lifetimeMs: 300_000,
  makeToken: () => ({ token: `0.${randomText(600)}` }),
  standIn,
  endpoints: { "POST challenges.cloudflare.com/turnstile/v0/siteverify": siteverify },
  failure: () => Response.json(refuse("internal-error")),
};
