import type { CaptchaEndpoint, CaptchaParts, CaptchaVendor } from "../CaptchaVendor.ts";
import { checkTc3Signature } from "../checkTc3Signature.ts";
import { randomText } from "../randomText.ts";
import { tencent as standIn } from "../stand-ins/tencent.ts";

/** All made up: Tencent documents no keys for tests. The last two sign calls of its API. */
const keys = {
  appId: "1234567890",
  appSecretKey: "0EmulatedAppSecretKey0",
  secretId: "AKIDemulatedemulatedemulatedemulated",
  secretKey: "emulatedSecretKeyemulatedSecretK",
} as const;

/** CaptchaCode and CaptchaMsg (Tencent Cloud, DescribeCaptchaResult, and the model of its SDKs). */
const outcomes = {
  ok: [1, "OK"],
  randstrMismatch: [7, "captcha no match"],
  expired: [8, "ticket expired"],
  used: [9, "ticket reused"],
  unknown: [15, "decrypt fail"],
  appIdMismatch: [16, "appid-ticket mismatch"],
  // For a ticket that the script made up, and for what looks risky.
  madeUp: [21, "diff"],
  // What its message is, no page says.
  failed: [26, "system internal error"],
  secretMismatch: [100, "appid-secretkey-ticket mismatch"],
} as const;

/** How a ticket looks that the script made up when it could not reach Tencent; `terror_` in older documentation. */
const madeUp = /^tr?error_/;
const madeUpInForm = /^tr?error_1\d{3}_(\d+)_\d{10}$/;

/** What `DescribeCaptchaResult` can't do without. */
const required = {
  CaptchaType: "number",
  Ticket: "string",
  UserIp: "string",
  Randstr: "string",
  CaptchaAppId: "number",
  AppSecretKey: "string",
} as const;

type Query = Readonly<Record<"Ticket" | "Randstr" | "AppSecretKey", string> & { CaptchaAppId: number }>;

/** `DescribeCaptchaResult` of Tencent Cloud's API. What can't be done is a 200, too. */
function describeCaptchaResult(host: string): CaptchaEndpoint {
  return async (request, { tokens, switches }) => {
    const refuse = (code: string, message: string) => answer({ Error: { Code: code, Message: message } });
    const body = await request.text();
    const refusal = await checkTc3Signature(request, body, {
      ...{ service: "captcha", secretId: keys.secretId, secretKey: keys.secretKey },
      // By its own name, or by the emulator's.
      hosts: [host, new URL(request.url).host, request.headers.get("host") ?? host],
    });
    if (refusal) return refuse(...refusal);
    const action = request.headers.get("x-tc-action");
    if (action !== "DescribeCaptchaResult") return refuse("InvalidAction", `The action ${action} is not emulated.`);
    if (request.headers.get("x-tc-version") !== "2019-07-22") return refuse("NoSuchVersion", "It is 2019-07-22.");
    const query = parse(body);
    if (!query) return refuse("InvalidParameter", "The body is not a JSON object.");
    for (const [name, type] of Object.entries(required)) {
      const value = query[name] ?? "";
      if (value === "") return refuse("MissingParameter", `The request is missing a required parameter \`${name}\`.`);
      if (typeof value !== type) return refuse("InvalidParameter", `The parameter \`${name}\` is no ${type}.`);
    }
    if (query["CaptchaType"] !== 9) return refuse("InvalidParameterValue", "The parameter `CaptchaType` has to be 9.");
    return tell(verify(query as unknown as Query, tokens), switches().evilLevel);
  };
}

const answer = (response: object) => Response.json({ Response: { ...response, RequestId: crypto.randomUUID() } });

function tell([[code, message], mintedAt]: Verdict, evilLevel = 0): Response {
  return answer({
    ...{ CaptchaCode: code, CaptchaMsg: message, EvilLevel: evilLevel },
    GetCaptchaTime: Math.floor(mintedAt / 1_000),
  });
}

type Verdict = readonly [(typeof outcomes)[keyof typeof outcomes], mintedAt: number];

function verify({ Ticket, Randstr, CaptchaAppId, AppSecretKey }: Query, tokens: CaptchaParts["tokens"]): Verdict {
  const appId = String(CaptchaAppId);
  if (AppSecretKey !== keys.appSecretKey) return [outcomes.secretMismatch, 0];
  if (madeUp.test(Ticket)) {
    return [madeUpInForm.exec(Ticket)?.[1] === appId ? outcomes.madeUp : outcomes.appIdMismatch, 0];
  }
  const verdict = tokens.consume("tencent", Ticket, { siteKey: appId, randstr: Randstr });
  if (verdict.verdict === "unknown") return [outcomes.unknown, 0];
  const { siteKey, mintedAt } = verdict.minted;
  switch (verdict.verdict) {
    case "accepted":
      return [outcomes.ok, mintedAt];
    case "mismatch":
      return [siteKey === appId ? outcomes.randstrMismatch : outcomes.appIdMismatch, mintedAt];
    default:
      return [outcomes[verdict.verdict], mintedAt];
  }
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return parsed && typeof parsed === "object" ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Tencent's captcha. */
export const tencent: CaptchaVendor = {
  id: "tencent",
  name: "Tencent",
  keys,
  siteKey: keys.appId,
  scripts: ["turing.captcha.qcloud.com/TJCaptcha.js", "ca.turing.captcha.qcloud.com/TJNCaptcha-global.js"],
  frameHost: "turing.captcha.qcloud.com",
  lifetimeMs: 300_000,
  makeToken: () => ({ token: `t03${randomText(220)}`, randstr: `@${randomText(3)}` }),
  standIn,
  endpoints: {
    "POST captcha.tencentcloudapi.com/": describeCaptchaResult("captcha.tencentcloudapi.com"),
    "POST captcha.intl.tencentcloudapi.com/": describeCaptchaResult("captcha.intl.tencentcloudapi.com"),
  },
  failure: () => tell([outcomes.failed, 0]),
};
