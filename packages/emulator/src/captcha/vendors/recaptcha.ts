import { parseJsonObject } from "../../http/parseJsonObject.ts";
import { isObject } from "../../schemas/isObject.ts";
import type { CaptchaEndpoint, CaptchaVendor } from "../CaptchaVendor.ts";
import { randomText } from "../randomText.ts";
import { recaptcha as standIn } from "../stand-ins/recaptcha.ts";

/** Google's public test keys of v2, here for every type; and a project and an API key of Enterprise. */
const keys = {
  siteKey: "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI",
  secret: "6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuojJ4WifJWe",
  projectId: "emulated-project",
  apiKey: "emulated-google-api-key",
} as const;

const id = "recaptcha";

/** `POST /recaptcha/api/siteverify`, a form (reCAPTCHA, Verifying the user's response; v3 adds score and action). */
const siteverify: CaptchaEndpoint = async (request, { tokens, switches }) => {
  const form = new URLSearchParams(await request.text());
  const refuse = (...codes: string[]) => Response.json({ success: false, "error-codes": codes });
  const [secret, response] = [form.get("secret"), form.get("response")];
  if (!secret) return refuse("missing-input-secret");
  if (secret !== keys.secret) return refuse("invalid-input-secret");
  if (!response) return refuse("missing-input-response");
  const result = tokens.consume(id, response, { siteKey: keys.siteKey });
  if (result.verdict === "unknown" || result.verdict === "mismatch") return refuse("invalid-input-response");
  if (result.verdict !== "accepted") return refuse("timeout-or-duplicate");
  const { mintedAt, hostname, action } = result.minted;
  return Response.json({
    success: true,
    challenge_ts: new Date(mintedAt).toISOString(),
    hostname,
    // Only a token of v3 was asked for with an action.
    ...(action && { score: switches().score, action }),
  });
};

const invalidReasons = { unknown: "MALFORMED", mismatch: "SITE_MISMATCH", expired: "EXPIRED", used: "DUPE" } as const;

/** `POST /v1/projects/:project/assessments` (reCAPTCHA Enterprise, Create assessments). */
const assess: CaptchaEndpoint = async (request, { tokens, switches, clock }, { project }) => {
  const refuse = (code: number, status: string, message: string) =>
    Response.json({ error: { code, message, status } }, { status: code });
  const key = new URL(request.url).searchParams.get("key");
  if (key !== keys.apiKey) return refuse(403, "PERMISSION_DENIED", "The request is missing a valid API key.");
  if (project !== keys.projectId) return refuse(403, "PERMISSION_DENIED", "There is no such project.");
  const event = parseJsonObject(await request.text())?.["event"];
  const { token, siteKey, expectedAction } = isObject(event) ? event : {};
  if (typeof token !== "string" || typeof siteKey !== "string") {
    return refuse(400, "INVALID_ARGUMENT", "event.token and event.siteKey are required.");
  }
  const result = token === "" ? undefined : tokens.consume(id, token, { siteKey });
  const minted = result && "minted" in result ? result.minted : undefined;
  const isValid = result?.verdict === "accepted";
  return Response.json({
    name: `projects/${project}/assessments/${randomText(16)}`,
    event: { token, siteKey, ...(typeof expectedAction === "string" && { expectedAction }) },
    riskAnalysis: { score: isValid ? switches().score : 0, reasons: [] },
    tokenProperties: {
      valid: isValid,
      ...(!result && { invalidReason: "MISSING" }),
      ...(result && result.verdict !== "accepted" && { invalidReason: invalidReasons[result.verdict] }),
      hostname: minted?.hostname ?? "",
      action: minted?.action ?? "",
      createTime: new Date(minted?.mintedAt ?? clock.now()).toISOString(),
    },
  });
};

/** reCAPTCHA: v2, v3 and Enterprise. */
export const recaptcha: CaptchaVendor = {
  id,
  name: "reCAPTCHA",
  keys,
  siteKey: keys.siteKey,
  scripts: ["www.google.com", "www.recaptcha.net"].flatMap((host) =>
    ["api.js", "enterprise.js"].map((file) => `${host}/recaptcha/${file}`),
  ),
  frameHost: "www.google.com/recaptcha",
  hostsWithFrames: ["www.recaptcha.net/recaptcha"],
  lifetimeMs: 120_000,
  makeToken: () => ({ token: `03AFcWeA${randomText(1_200)}` }),
  standIn,
  endpoints: {
    "POST www.google.com/recaptcha/api/siteverify": siteverify,
    "POST www.recaptcha.net/recaptcha/api/siteverify": siteverify,
    "POST recaptchaenterprise.googleapis.com/v1/projects/:project/assessments": assess,
  },
};
