import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../../testing/call.ts";
import { startTestEmulator, type TestEmulator } from "../../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let keys: Record<"appId" | "appSecretKey" | "secretId" | "secretKey", string>;
beforeAll(async () => {
  emulator = await startTestEmulator();
  ({ keys } = emulator.fixtures.captcha.vendors.tencent);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const mint = async (siteKey = keys.appId): Promise<{ token: string; randstr: string }> => {
  const body = new URLSearchParams({ siteKey, hostname: "portal.example" }).toString();
  return (await call(`${emulator.urls.captcha}/turing.captcha.qcloud.com/mint`, { method: "POST", body })).body;
};

const set = (captcha: object) => call(`${emulator.urls.control}/switches`, { method: "PUT", body: { captcha } });

const vendorHost = "captcha.tencentcloudapi.com";

interface Wrong {
  secretId?: string;
  secretKey?: string;
  service?: string;
  date?: string;
  signedBody?: string;
  signedHost?: string;
  signedHeaders?: readonly string[];
  timestamp?: number;
  headers?: Record<string, string | undefined>;
}

// After Tencent Cloud's page "Signature v3", and not after what checks it.
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

async function ask(parameters: object, wrong: Wrong = {}, host = vendorHost, body = JSON.stringify(parameters)) {
  const { timestamp = Math.floor(Date.now() / 1_000), service = "captcha" } = wrong;
  const date = wrong.date ?? new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const sent: Record<string, string> = {
    "content-type": "application/json; charset=utf-8",
    "x-tc-action": "DescribeCaptchaResult",
    "x-tc-version": "2019-07-22",
    "x-tc-timestamp": String(timestamp),
  };
  const names = [...(wrong.signedHeaders ?? ["content-type", "host", "x-tc-action"])].sort();
  const signed: Record<string, string> = { ...sent, host: wrong.signedHost ?? host };
  const canonical = [
    "POST\n/\n",
    ...names.map((name) => `${name}:${signed[name]!.toLowerCase()}`),
    "",
    names.join(";"),
    sha256(wrong.signedBody ?? body),
  ].join("\n");
  const scope = `${date}/${service}/tc3_request`;
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const key = [date, service, "tc3_request"].reduce<Buffer | string>(hmac, `TC3${wrong.secretKey ?? keys.secretKey}`);
  const credential = `${wrong.secretId ?? keys.secretId}/${scope}`;
  const signature = hmac(key, text).toString("hex");
  const authorization = `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  const answer = await call(`${emulator.urls.captcha}/${host}/`, {
    method: "POST",
    headers: { ...sent, authorization, ...wrong.headers },
    body,
  });
  expect([answer.status, answer.body.Response.RequestId]).toEqual([200, expect.stringMatching(/^[\w-]{36}$/)]);
  return answer.body.Response;
}

const query = ({ token, randstr }: { token: string; randstr: string }, more: object = {}) => ({
  ...{ CaptchaType: 9, Ticket: token, Randstr: randstr, UserIp: "203.0.113.7" },
  ...{ CaptchaAppId: Number(keys.appId), AppSecretKey: keys.appSecretKey, ...more },
});
const codeOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).CaptchaCode;

describe("a ticket", () => {
  it.each([vendorHost, "captcha.intl.tencentcloudapi.com"])("is good once, at %s", async (host) => {
    const minted = await mint();
    expect(minted).toEqual({ token: expect.any(String), randstr: expect.stringMatching(/^@/), lifetimeMs: 300_000 });
    const answer = await ask(query(minted), {}, host);
    expect(answer).toMatchObject({ CaptchaCode: 1, CaptchaMsg: "OK", EvilLevel: 0 });
    expect(Math.abs(answer.GetCaptchaTime * 1_000 - Date.now())).toBeLessThan(60_000);
    expect(await codeOf(query(minted), {}, host)).toBe(9);
  });

  it("is good with its own random string only, and a wrong one uses it up no more than a wrong key", async () => {
    const [one, other] = [await mint(), await mint()];
    expect(await codeOf(query({ ...one, randstr: other.randstr }))).toBe(7);
    expect(await codeOf(query(one, { AppSecretKey: "wrong" }))).toBe(100);
    expect(await codeOf(query(one, { CaptchaAppId: 999 }))).toBe(16);
    expect(await codeOf(query(one))).toBe(1);
  });

  it("is told with what Tencent thinks of whoever solved it", async () => {
    await set({ evilLevel: 100 });
    expect(await ask(query(await mint()))).toMatchObject({ CaptchaCode: 1, EvilLevel: 100 });
  });

  it("is not used up where Tencent itself has failed", async () => {
    const minted = await mint();
    await set({ verifier: "fails" });
    expect(await codeOf(query(minted))).toBe(26);
    await set({ verifier: "works" });
    expect(await codeOf(query(minted))).toBe(1);
  });

  it("is good for five minutes", async () => {
    const [early, late] = [await mint(), await mint()];
    await emulator.advance(299_000, true);
    expect(await codeOf(query(early))).toBe(1);
    await emulator.advance(1_000, true);
    expect(await codeOf(query(late))).toBe(8);
  });

  it("is worth nothing from another page's app, nor made up", async () => {
    expect(await codeOf(query(await mint("999")))).toBe(16);
    expect(await codeOf(query({ token: "t03nobodyGaveThis", randstr: "@abc" }))).toBe(15);
  });

  it.each([
    ["trerror_1006_1234567890_1790000000", 21],
    ["terror_1006_1234567890_1790000000", 21],
    ["trerror_1006_999_1790000000", 16],
    ["trerror_1006_1234567890", 16],
  ])("of the disaster plan, %s, is never a pass: %i", async (token, code) => {
    expect(await codeOf(query({ token, randstr: "@abc" }))).toBe(code);
  });
});

describe("a signature", () => {
  it("may have been made for the emulator's own address, and of fewer headers", async () => {
    expect(await codeOf(query(await mint()), { signedHost: new URL(emulator.urls.captcha).host })).toBe(1);
    expect(await codeOf(query(await mint()), { signedHeaders: ["content-type", "host"] })).toBe(1);
  });

  it.each<[string, Wrong, string]>([
    ["by another's key", { secretKey: "wrong" }, "AuthFailure.SignatureFailure"],
    ["of another body", { signedBody: "{}" }, "AuthFailure.SignatureFailure"],
    ["of another host", { signedHost: "cvm.tencentcloudapi.com" }, "AuthFailure.SignatureFailure"],
    ["of another service", { service: "cvm" }, "AuthFailure.SignatureFailure"],
    ["of another day", { date: "2020-01-01" }, "AuthFailure.SignatureFailure"],
    [
      "of another action than the one asked for",
      { headers: { "x-tc-action": "DescribeCaptchaData" } },
      "AuthFailure.SignatureFailure",
    ],
    ["by nobody known", { secretId: "AKIDnobody" }, "AuthFailure.SecretIdNotFound"],
    ["without its host", { signedHeaders: ["content-type"] }, "AuthFailure.InvalidAuthorization"],
    ["in another form", { headers: { authorization: "Bearer 1" } }, "AuthFailure.InvalidAuthorization"],
    ["that is not there", { headers: { authorization: undefined } }, "MissingParameter"],
    ["of no time", { headers: { "x-tc-timestamp": undefined } }, "MissingParameter"],
    ["that is too old", { timestamp: Math.floor(Date.now() / 1_000) - 360 }, "AuthFailure.SignatureExpire"],
  ])("%s is refused, and uses nothing up", async (_, wrong, code) => {
    const minted = await mint();
    expect((await ask(query(minted), wrong)).Error).toEqual({ Code: code, Message: expect.any(String) });
    expect(await codeOf(query(minted))).toBe(1);
  });
});

describe("a request that is signed but wrong", () => {
  const wrongHeader = (name: string, value: string): Wrong => ({
    headers: { [name]: value },
    signedHeaders: ["content-type", "host"],
  });

  it.each<[string, object, Wrong, string]>([
    ["another action", {}, wrongHeader("x-tc-action", "DescribeCaptchaData"), "InvalidAction"],
    ["another version", {}, wrongHeader("x-tc-version", "2017-03-12"), "NoSuchVersion"],
    ["no ticket", { Ticket: undefined }, {}, "MissingParameter"],
    ["an empty random string", { Randstr: "" }, {}, "MissingParameter"],
    ["an app id as text", { CaptchaAppId: "1234567890" }, {}, "InvalidParameter"],
    ["another type", { CaptchaType: 1 }, {}, "InvalidParameterValue"],
  ])("has %s", async (_, more, wrong, code) => {
    expect((await ask(query(await mint(), more), wrong)).Error.Code).toBe(code);
  });

  it.each(["", "[", "1"])("has %j for a body", async (body) => {
    expect((await ask({}, {}, vendorHost, body)).Error.Code).toBe("InvalidParameter");
  });
});
