import { createChallenge, randomInt, verifySolution } from "altcha-lib";
// The one of the web: the other is Node's.
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { Payload } from "altcha-lib/types";
import type { Reply } from "../../Handler.ts";
import { isObject } from "../../schemas/isObject.ts";
import type { CaptchaParts, SelfHostedCaptcha } from "../CaptchaVendor.ts";
import { holdBack } from "../holdBack.ts";

/** The secret that challenges are signed with, for servers that verify by themselves. */
const keys = { hmacSecret: "emulated-altcha-secret" } as const;

const lifetimeMs = 600_000;

/** Little work, so that tests don't wait for it: real challenges take 5,000, and counters up to 10,000. */
const cost = 100;
const [leastCounter, mostCounter] = [10, 50];

/** `GET /altcha/challenge`, for pages. */
async function challenge(request: Request, parts: CaptchaParts): Promise<Reply> {
  const held = await holdBack(request, parts.switches().script);
  if (held) return held;
  const { script, answer } = parts.switches();
  // A page of another origin may read it.
  const headers = { "access-control-allow-origin": "*", "cache-control": "no-store" };
  if (answer === "network-error" || answer === "disaster") {
    return Response.json({ error: "No challenges for now." }, { status: 503, headers });
  }
  if (script === "no-global") return Response.json({}, { headers });
  const lives = answer === "expire" ? 0 : lifetimeMs;
  const created = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost,
    counter: randomInt(mostCounter, leastCounter),
    deriveKey,
    expiresAt: new Date(parts.clock.now() + lives),
    hmacSignatureSecret: keys.hmacSecret,
  });
  const minted = { vendor: "altcha", siteKey: "", action: "", hostname: "", randstr: "" };
  parts.tokens.mint({ ...minted, token: created.parameters.nonce }, lives);
  return Response.json(created, { headers });
}

/** `POST /altcha/verify`, JSON with the `payload`, for servers. Each is good once. */
async function verify(request: Request, { tokens }: CaptchaParts): Promise<Response> {
  const refuse = (reason: string) => Response.json({ verified: false, reason });
  const payload = readPayload(await request.text());
  if (!payload) return refuse("invalid");
  const checked = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: keys.hmacSecret }).catch(
    () => undefined,
  );
  // By the clock of this machine; the emulator's is asked for below.
  if (checked?.expired) return refuse("expired");
  if (!checked?.verified) return refuse("invalid");
  const { verdict } = tokens.consume("altcha", payload.challenge.parameters.nonce);
  return verdict === "accepted" ? Response.json({ verified: true }) : refuse(verdict);
}

function readPayload(body: string): Payload | undefined {
  try {
    const payload: unknown = JSON.parse(atob(JSON.parse(body).payload));
    const { challenge: given } = isObject(payload) ? payload : {};
    return isObject(given) && isObject(given["parameters"]) ? (payload as unknown as Payload) : undefined;
  } catch {
    return undefined;
  }
}

/** ALTCHA: its real challenges and its real verification. The widget's code is on npm, so that nothing stands in for it. */
export const altcha: SelfHostedCaptcha = {
  id: "altcha",
  keys,
  endpoints: { "GET altcha/challenge": challenge, "POST altcha/verify": verify },
};
