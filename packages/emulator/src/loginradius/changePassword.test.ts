import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { leadSquaredClient } from "../testing/leadSquaredClient.ts";
import {
  apiError,
  changePasswordPath,
  type LoginRadiusClient,
  loginRadiusClient,
} from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
let apikey: string;

beforeAll(async () => {
  emulator = await startTestEmulator();
  client = loginRadiusClient(emulator);
  apikey = emulator.fixtures.loginradius.apiKey;
});
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const quarterOfAnHour = 15 * 60 * 1000;

const wrongPassword = apiError(
  967,
  "Current password is invalid",
  "Your current password is invalid, please use the correct password.",
);
const badToken = apiError(
  905,
  "Access token is invalid",
  "The LoginRadius access token is invalid, please use the correct or valid access token in order to process this request.",
);
const badJson = apiError(
  1079,
  "Put body is invalid",
  "Please use a valid put body and make sure that it is in a valid JSON format.",
);
const badForm = apiError(
  1081,
  "Put body is invalid",
  "Please use a valid put body (in the format x-www-form-urlencoded).",
);
const badParameter = (description: string) => apiError(908, "A parameter is not formatted correctly", description);

async function expectNothingChanged(): Promise<void> {
  expect(await client.accepts(john)).toBe(true);
}

describe("password/change", () => {
  // Hashing takes its time: only tests that change something pay for a reset.
  beforeEach(async () => {
    await emulator.reset();
    token = await client.token();
  });

  it("changes the password of whoever has the token, and of nobody else", async () => {
    const { status, headers, body } = await client.changePassword(token, john.password, next);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json");
    expect(body).toEqual({ IsPosted: true });
    expect(await client.accepts(john)).toBe(false);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect(await client.accepts(asha)).toBe(true);
    expect(await leadSquaredClient(emulator).accepts(john)).toBe(true);
  });

  it.each([
    ["spaces around it", "  spaced out  "],
    ["other scripts and emoji", "Käse-पासवर्ड-密码-🔑"],
    ["what JSON must escape", '"\\\n\t\u0000</script>'],
  ])("keeps a password byte for byte: %s", async (_, password) => {
    expect((await client.changePassword(token, john.password, password)).status).toBe(200);
    expect(await client.accepts({ ...john, password })).toBe(true);
    expect(await client.accepts({ ...john, password: password.slice(0, -1) })).toBe(false);
  });

  it("notes when the password was changed", async () => {
    await emulator.advance(60_000);
    const before = (await client.send({ path: "/identity/v2/auth/account", token })).body.LastPasswordChangeDate;
    await client.changePassword(token, john.password, next);
    const after = (await client.send({ path: "/identity/v2/auth/account", token })).body.LastPasswordChangeDate;
    expect(Date.parse(after) - Date.parse(before)).toBeGreaterThanOrEqual(60_000);
  });

  it("leaves the session that did it as it is", async () => {
    await client.changePassword(token, john.password, next);
    expect((await client.changePassword(token, next, john.password)).body).toEqual({ IsPosted: true });
  });

  it.each([
    ["as the documentation spells them", "oldpassword", "newpassword"],
    ["as the SDKs spell them", "oldPassword", "newPassword"],
    ["in capitals", "OLDPASSWORD", "NEWPASSWORD"],
  ])("takes the names %s", async (_, oldName, newName) => {
    const body = { [oldName]: john.password, [newName]: next };
    expect((await client.changePassword(token, "", "", { body })).body).toEqual({ IsPosted: true });
  });

  it("ignores members it does not know", async () => {
    const body = { oldpassword: john.password, newpassword: next, confirmnewpassword: "other", constructor: 1 };
    expect((await client.changePassword(token, "", "", { body })).status).toBe(200);
  });

  it("takes a form-urlencoded body", async () => {
    const body = new URLSearchParams({ oldPassword: john.password, newPassword: "a+b c=d&é" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" };
    expect((await client.changePassword(token, "", "", { body, headers })).body).toEqual({ IsPosted: true });
    expect(await client.accepts({ ...john, password: "a+b c=d&é" })).toBe(true);
  });

  it("takes the token from the query too, and looks at the header first", async () => {
    const query = `apikey=${apikey}&access_token=${token}`;
    const inQuery = await client.changePassword(undefined, john.password, next, { query });
    const wrongHeader = await client.changePassword(crypto.randomUUID(), next, john.password, { query });
    expect([inQuery.status, wrongHeader.body]).toEqual([200, badToken]);
  });

  it.each([
    ["captchas", "g-recaptcha-response=a&g_recaptcha_response=b&h-captcha-response=c&qq_captcha_ticket=d"],
    ["prevent_webhook", "prevent_webhook=true"],
  ])("accepts %s in the query", async (_, parameters) => {
    const query = `apikey=${apikey}&${parameters}`;
    expect((await client.changePassword(token, john.password, next, { query })).status).toBe(200);
  });

  it("accepts X-PreventWebhook", async () => {
    const headers = { "x-preventwebhook": "true" };
    expect((await client.changePassword(token, john.password, next, { headers })).status).toBe(200);
  });

  it("takes a token for 15 minutes, and answers 906 from then on", async () => {
    await emulator.advance(quarterOfAnHour - 60_000);
    expect((await client.changePassword(token, "wrong", next)).status).toBe(401);
    await emulator.advance(60_000);
    const { status, body } = await client.changePassword(token, john.password, next);
    expect(status).toBe(403);
    expect(body).toEqual(
      apiError(
        906,
        "Access token has expired",
        "The LoginRadius access token has expired, please request a new token from LoginRadius API.",
      ),
    );
    await expectNothingChanged();
  });

  it("lets exactly one of many simultaneous changes from the same password win", async () => {
    const passwords = Array.from({ length: 8 }, (_, index) => `simultaneous-${index}`);
    const answers = await Promise.all(
      passwords.map((password) => client.changePassword(token, john.password, password)),
    );
    const won = passwords.filter((_, index) => answers[index]!.status === 200);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(won).toHaveLength(1);
    expect(lost.map(({ status, body }) => [status, body])).toEqual(lost.map(() => [401, wrongPassword]));
    expect(await client.accepts({ ...john, password: won[0]! })).toBe(true);
    expect(await client.accepts(john)).toBe(false);
  });

  it("does not care about the case of the path", async () => {
    const path = changePasswordPath.toUpperCase();
    expect((await client.changePassword(token, john.password, next, { path })).status).toBe(200);
  });
});

describe("a password/change that fails", () => {
  beforeAll(async () => {
    await emulator.reset();
    token = await client.token();
  });
  beforeEach(() => emulator.advance(1_000));

  it("answers a wrong current password with 967", async () => {
    const { status, body } = await client.changePassword(token, "wrong", next);
    expect([status, body]).toEqual([401, wrongPassword]);
    await expectNothingChanged();
  });

  it("answers the current password as the new one with 1015 and the sentence about similar passwords", async () => {
    const description = "Your new password is too similar to your old passwords, please try a different password.";
    const { status, body } = await client.changePassword(token, john.password, john.password);
    expect([status, body]).toEqual([403, apiError(1015, "The new password is invalid", description)]);
    await expectNothingChanged();
  });

  it("answers a missing token with 1060", async () => {
    const description =
      "This request is missing the access token, please use the valid access token parameter in order to process this request.";
    const withoutBearer = { headers: { authorization: token } };
    for (const answer of [
      await client.changePassword(undefined, john.password, next),
      await client.changePassword(undefined, john.password, next, withoutBearer),
    ]) {
      expect([answer.status, answer.body]).toEqual([400, apiError(1060, "Access token is missing", description)]);
    }
    await expectNothingChanged();
  });

  it.each([
    ["LeadSquared's AuthKey", () => leadSquaredClient(emulator).authKey()],
    ["a token of nobody", () => crypto.randomUUID()],
    ["the API key", () => apikey],
    ["a refresh token", async () => (await client.login()).body.refresh_token],
  ])("does not take %s for an access token", async (_, foreignToken) => {
    const { status, body } = await client.changePassword(await foreignToken(), john.password, next);
    expect([status, body]).toEqual([403, badToken]);
    await expectNothingChanged();
  });

  it.each<[string, unknown, Record<string, unknown>]>([
    ["no body", "", badJson],
    ["broken JSON", '{"oldpassword":"a",', badJson],
    ["an array", [], badJson],
    ["null", "null", badJson],
    ["bytes that are not UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d), badJson],
    ["an empty object", {}, badParameter("The oldpassword is a required parameter.")],
    ["a missing member", { oldpassword: "a" }, badParameter("The newpassword is a required parameter.")],
    [
      "an empty member",
      { oldpassword: "a", newpassword: "" },
      badParameter("The newpassword is a required parameter."),
    ],
    ["a null", { oldpassword: null, newpassword: next }, badParameter("The oldpassword is a required parameter.")],
    [
      "a number",
      { oldpassword: john.password, newpassword: 12345678 },
      badParameter(
        "A parameter is not formatted correctly in the request, please check all the parameters in the API call.",
      ),
    ],
    [
      "a polluted prototype",
      `{"oldpassword":"${john.password}","__proto__":{"newpassword":"${next}"}}`,
      badParameter("The newpassword is a required parameter."),
    ],
  ])("refuses %s", async (_, body, expected) => {
    const answer = await client.changePassword(token, "", "", { body });
    expect(answer.body).toEqual(expected);
    expect(answer.status).toBe(expected["ErrorCode"] === 908 ? 403 : 400);
    await expectNothingChanged();
  });

  it.each<[string, unknown, Record<string, unknown>]>([
    ["a broken escape sequence", `oldpassword=a&newpassword=%`, badForm],
    ["an escape sequence that is not UTF-8", `oldpassword=a&newpassword=%ff`, badForm],
    ["bytes that are not UTF-8", Uint8Array.of(0xff), badForm],
    ["no form at all", "", badParameter("The oldpassword is a required parameter.")],
  ])("refuses a form that is %s", async (_, body, expected) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await client.changePassword(token, "", "", { body, headers })).body).toEqual(expected);
  });

  it.each([undefined, "text/plain", "multipart/form-data"])("answers the content type %s with 1083", async (type) => {
    const body = new TextEncoder().encode(JSON.stringify({ oldpassword: john.password, newpassword: next }));
    const answer = await client.changePassword(token, "", "", { body, headers: { "content-type": type } });
    const description =
      "Please use a valid content type header, either application/JSON or application/x-www-form-urlencoded.";
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(apiError(1083, "This content type header is not supported", description));
    await expectNothingChanged();
  });

  it("looks at the key before the body, at the body before the token, at the token before the password", async () => {
    const wrong = { query: "apikey=wrong", body: "" };
    const answers = [
      await client.changePassword(undefined, "", "", wrong),
      await client.changePassword(undefined, "", "", { body: "" }),
      await client.changePassword(undefined, "wrong", "wrong"),
      await client.changePassword(token, "wrong", "wrong"),
      await client.changePassword(token, john.password, john.password),
    ];
    expect(answers.map(({ body }) => body.ErrorCode)).toEqual([920, 1079, 1060, 967, 1015]);
  });
});
