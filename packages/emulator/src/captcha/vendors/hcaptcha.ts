import type { CaptchaParts, CaptchaVendor } from "../CaptchaVendor.ts";
import { randomText } from "../randomText.ts";
import { hcaptcha as standIn } from "../stand-ins/hcaptcha.ts";

/** hCaptcha's documented test keys, and a secret that is as public. */
const keys = {
  siteKey: "10000000-ffff-ffff-ffff-000000000001",
  secret: `0x${"0".repeat(40)}`,
} as const;

/** `POST /siteverify`, a form (hCaptcha, Verify the User Response Server Side). */
async function siteverify(request: Request, { tokens }: CaptchaParts): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const [secret, response, siteKey] = ["secret", "response", "sitekey"].map((name) => form.get(name) ?? "");
  const refuse = (...codes: string[]) => Response.json({ success: false, "error-codes": codes });
  if (!secret) return refuse("missing-input-secret");
  if (secret !== keys.secret) return refuse("invalid-input-secret");
  if (!response) return refuse("missing-input-response");
  const { verdict, ...more } = tokens.consume("hcaptcha", response, { siteKey: siteKey || keys.siteKey });
  if (!("minted" in more)) return refuse("invalid-input-response");
  const { minted } = more;
  switch (verdict) {
    case "accepted": {
      const { hostname, mintedAt } = minted;
      return Response.json({ success: true, challenge_ts: new Date(mintedAt).toISOString(), hostname, credit: true });
    }
    case "expired":
      return refuse("expired-input-response");
    case "used":
      return refuse("already-seen-response");
    default:
      return refuse("sitekey-secret-mismatch");
  }
}

/** hCaptcha. */
export const hcaptcha: CaptchaVendor = {
  id: "hcaptcha",
  name: "hCaptcha",
  keys,
  siteKey: keys.siteKey,
  scripts: ["js.hcaptcha.com/1/api.js", "js.hcaptcha.com/1/secure-api.js"],
  frameHost: "newassets.hcaptcha.com",
  lifetimeMs: 120_000,
  makeToken: () => ({ token: `P1_${randomText(600)}` }),
  standIn,
  endpoints: { "POST api.hcaptcha.com/siteverify": siteverify },
};
