import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changePasswordPath, type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
let authKey: string;

beforeAll(async () => {
  emulator = await startTestEmulator();
  client = leadSquaredClient(emulator);
});
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const fourHours = 4 * 60 * 60 * 1000;

const malformed = {
  Status: "Error",
  ExceptionType: "MXInvalidRequestException",
  ExceptionMessage:
    "The message body on the request is not as per API specification. Make sure that content type is set to " +
    "“application/json” and the JSON body has correct attribute names and structure.",
};
const unauthorized = {
  Status: "Error",
  ExceptionType: "MXUnAuthorizedAccessException",
  ExceptionMessage: "The API call was made with invalid access credentials. Check your AccessKey and SecretKey.",
};
const wrongPassword = {
  Status: "Error",
  ExceptionType: "MXInvalidPasswordException",
  ExceptionMessage: "Current Password is incorrect",
};

async function expectNothingChanged(): Promise<void> {
  expect(await client.accepts(john)).toBe(true);
}

describe("ChangePassword", () => {
  // Hashing takes its time: only tests that change something pay for a reset.
  beforeEach(async () => {
    await emulator.reset();
    authKey = await client.authKey();
  });

  it("changes the password of whoever signed in, and of nobody else", async () => {
    const { status, headers, body } = await client.changePassword(authKey, john.password, next);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json");
    expect(body).toEqual({ IsSuccessful: true, ResponseText: "Password changed successfully" });
    expect(await client.accepts(john)).toBe(false);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect(await client.accepts(asha)).toBe(true);
    expect(await loginRadiusClient(emulator).accepts(john)).toBe(true);
  });

  it.each([
    ["spaces around it", "  spaced out  "],
    ["other scripts and emoji", "Käse-पासवर्ड-密码-🔑"],
    ["what JSON must escape", '"\\\n\t\u0000</script>'],
    ["four thousand characters", "é".repeat(4_000)],
  ])("keeps a password byte for byte: %s", async (_, password) => {
    expect((await client.changePassword(authKey, john.password, password)).status).toBe(200);
    expect(await client.accepts({ ...john, password })).toBe(true);
    expect(await client.accepts({ ...john, password: password.trim() })).toBe(password === password.trim());
    expect(await client.accepts({ ...john, password: password.slice(0, -1) })).toBe(false);
  });

  it("tells composed characters from decomposed ones", async () => {
    await client.changePassword(authKey, john.password, "caf\u00e9");
    expect(await client.accepts({ ...john, password: "cafe\u0301" })).toBe(false);
  });

  it("leaves the session that did it, and the other ones, as they are", async () => {
    const other = await client.authKey();
    await client.changePassword(authKey, john.password, next);
    expect((await client.changePassword(authKey, next, john.password)).status).toBe(200);
    expect((await client.changePassword(other, john.password, next)).status).toBe(200);
  });

  it("takes JSON with a charset, and the empty query LeadSquared prints after its paths", async () => {
    const overrides = {
      path: `${changePasswordPath}?`,
      headers: { "content-type": "Application/JSON; charset=utf-8" },
    };
    expect((await client.changePassword(authKey, john.password, next, overrides)).status).toBe(200);
  });

  it("takes an AuthKey for 4 hours, and no longer", async () => {
    await emulator.advance(fourHours - 60_000);
    expect((await client.changePassword(authKey, "wrong", next)).status).toBe(500);
    await emulator.advance(60_000);
    const { status, body } = await client.changePassword(authKey, john.password, next);
    expect([status, body]).toEqual([401, unauthorized]);
    await expectNothingChanged();
  });

  it("lets exactly one of many simultaneous changes from the same password win", async () => {
    const passwords = Array.from({ length: 8 }, (_, index) => `simultaneous-${index}`);
    const answers = await Promise.all(
      passwords.map((password) => client.changePassword(authKey, john.password, password)),
    );
    const won = passwords.filter((_, index) => answers[index]!.status === 200);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(won).toHaveLength(1);
    expect(lost.map(({ status, body }) => [status, body])).toEqual(lost.map(() => [500, wrongPassword]));
    expect(await client.accepts({ ...john, password: won[0]! })).toBe(true);
    expect(await client.accepts(john)).toBe(false);
  });
});

describe("a ChangePassword that fails", () => {
  beforeAll(async () => {
    await emulator.reset();
    authKey = await client.authKey();
  });
  beforeEach(() => emulator.advance(5_000));

  it("answers a wrong current password with 500", async () => {
    const { status, body } = await client.changePassword(authKey, "wrong", next);
    expect([status, body]).toEqual([500, wrongPassword]);
    await expectNothingChanged();
  });

  it("answers an empty new password with 500", async () => {
    const { status, body } = await client.changePassword(authKey, john.password, "");
    expect(status).toBe(500);
    expect(body).toEqual({
      Status: "Error",
      ExceptionType: "MXInvalidInputException",
      ExceptionMessage: "Invalid Input! Parameter Name: NewPassword",
    });
    await expectNothingChanged();
  });

  it.each(["authorization", "x-lsq-registertoken", "x-lsq-portalid"])("asks for the header %s", async (header) => {
    const missing = await client.changePassword(authKey, john.password, next, { headers: { [header]: undefined } });
    const wrong = await client.changePassword(authKey, john.password, next, { headers: { [header]: "wrong" } });
    expect([missing.status, missing.body]).toEqual([401, unauthorized]);
    expect([wrong.status, wrong.body]).toEqual([401, unauthorized]);
    await expectNothingChanged();
  });

  it.each([
    ["the public key", () => emulator.fixtures.leadsquared.publicAuthKey],
    ["LoginRadius's access token", () => loginRadiusClient(emulator).token()],
    ["a key of nobody", () => btoa("x".repeat(214))],
    ["the key behind a scheme", () => `Bearer ${authKey}`],
    ["the key in another case", () => authKey.toLowerCase()],
  ])("does not take %s for an AuthKey", async (_, authorization) => {
    const { status, body } = await client.changePassword(await authorization(), john.password, next);
    expect([status, body]).toEqual([401, unauthorized]);
    await expectNothingChanged();
  });

  it.each<[string, unknown]>([
    ["no body", ""],
    ["broken JSON", '{"CurrentPassword":"a",'],
    ["an array", []],
    ["null", "null"],
    ["a text", '"CurrentPassword"'],
    ["a missing attribute", { CurrentPassword: john.password }],
    ["a null", { CurrentPassword: john.password, NewPassword: null }],
    ["a number", { CurrentPassword: john.password, NewPassword: 12345678 }],
    ["an attribute too many", { CurrentPassword: john.password, NewPassword: next, ConfirmPassword: next }],
    ["names in another case", { currentPassword: john.password, newPassword: next }],
    ["a polluted prototype", `{"CurrentPassword":"${john.password}","__proto__":{"NewPassword":"${next}"}}`],
    ["bytes that are not UTF-8", notUtf8()],
  ])("answers %s with 400", async (_, body) => {
    const answer = await client.changePassword(authKey, john.password, next, { body });
    expect([answer.status, answer.body]).toEqual([400, malformed]);
    await expectNothingChanged();
  });

  it.each([undefined, "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "answers the content type %s with 400",
    async (type) => {
      // Bytes, as fetch gives a text a content type of its own.
      const body = new TextEncoder().encode(JSON.stringify({ CurrentPassword: john.password, NewPassword: next }));
      const answer = await client.changePassword(authKey, "", "", { body, headers: { "content-type": type } });
      expect([answer.status, answer.body]).toEqual([400, malformed]);
      await expectNothingChanged();
    },
  );

  it("looks at the body before the keys, and at the keys before the password", async () => {
    const bodyFirst = await client.changePassword("wrong", "wrong", next, { body: {} });
    const keysFirst = await client.changePassword("wrong", "wrong", next);
    expect([bodyFirst.status, keysFirst.status]).toEqual([400, 401]);
  });
});

// The same JSON in Latin-1: read leniently, its ä would become U+FFFD and part of a password.
function notUtf8(): Uint8Array {
  return Uint8Array.from(`{"CurrentPassword":"${john.password}","NewPassword":"N\u00e4chstes"}`, (character) =>
    character.charCodeAt(0),
  );
}
