import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiError, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
});
afterAll(() => emulator.close());

const change = (next: string, current = john.password) => client.changePassword(token, current, next);
const codeOf = async (next: string, current?: string) => (await change(next, current)).body.ErrorCode;

const tooSimilar = apiError(
  1015,
  "The new password is invalid",
  "Your new password is too similar to your old passwords, please try a different password.",
);
const weak = apiError(1216, "Weak password", "A potential password vulnerability was detected.");

async function expectRefused(password: string, error: Record<string, unknown>): Promise<void> {
  const { status, body } = await change(password);
  expect([status, body]).toEqual([403, error]);
  expect(await client.accepts(john)).toBe(true);
  expect(await client.accepts({ ...john, password })).toBe(password === john.password);
}

async function expectTaken(password: string): Promise<void> {
  expect((await change(password)).body).toEqual({ IsPosted: true });
  expect(await client.accepts({ ...john, password })).toBe(true);
}

describe("serverValidation", () => {
  it("off: the site's rules are the form's affair alone", async () => {
    await client.set({ passwordRules: "min_length[30]" });
    await expectTaken("x");
  });

  // LoginRadius, advanced API usage: 1134 with Errors
  it("on: answers 1134 with the field and the sentence of the first broken rule", async () => {
    await client.set({ serverValidation: true });
    await expectRefused("1234567", {
      ...apiError(
        1134,
        "Validation failed for one or more fields",
        "Validation failed for one or more fields, please check the errors field for more information.",
      ),
      Errors: [
        { FieldName: "newpassword", ErrorMessage: "The Password field must be at least 8 characters in length." },
      ],
    });
    await expectTaken("12345678");
  });

  it("on: the documented sample of passwordRules is the default", async () => {
    await client.set({ serverValidation: true });
    expect(await codeOf("x".repeat(33))).toBe(1134);
    await expectTaken("x".repeat(32));
  });

  it("on: passwordRules of one's own are checked, against other members of the body too", async () => {
    await client.set({
      serverValidation: true,
      passwordRules: "matches[confirmnewpassword]|custom_validation[[0-9]###Use a digit.]",
    });
    const body = { oldpassword: john.password, newpassword: "abc", confirmNewPassword: "abd" };
    const messages = [
      await client.changePassword(token, "", "", { body }),
      await client.changePassword(token, "", "", { body: { ...body, confirmNewPassword: "abc" } }),
    ].map((answer) => answer.body.Errors[0].ErrorMessage);
    expect(messages).toEqual(["The Password field does not match the Confirm Password field.", "Use a digit."]);
  });

  it.each(["newpassword", "NewPassword", "password", "Password"])(
    "validationFieldName %s is the FieldName",
    async (validationFieldName) => {
      await client.set({ serverValidation: true, validationFieldName });
      expect((await change("short")).body.Errors[0].FieldName).toBe(validationFieldName);
    },
  );
});

describe("passwordHistory", () => {
  const passwords = ["second-1", "third-22", "fourth-3"];
  async function haveHad(): Promise<void> {
    let current = john.password;
    for (const next of passwords) {
      expect((await change(next, current)).status).toBe(200);
      current = next;
    }
  }
  const codes = async () => [
    await codeOf("fourth-3", "fourth-3"),
    await codeOf("third-22", "fourth-3"),
    await codeOf("second-1", "third-22"),
  ];

  it("0 refuses the current password only", async () => {
    await expectRefused(john.password, tooSimilar);
    await haveHad();
    expect(await codes()).toEqual([1015, undefined, undefined]);
  });

  // LoginRadius, password policy: the worked example
  it("1 refuses the current one and the one before; the third-last is allowed again", async () => {
    await haveHad();
    await client.set({ passwordHistory: 1 });
    expect(await codeOf("fourth-3", "fourth-3")).toBe(1015);
    expect((await change("third-22", "fourth-3")).body).toEqual(tooSimilar);
    expect(await codeOf("second-1", "fourth-3")).toBeUndefined();
  });

  it("3 refuses all of four", async () => {
    await haveHad();
    await client.set({ passwordHistory: 3 });
    for (const former of [john.password, ...passwords]) expect(await codeOf(former, "fourth-3")).toBe(1015);
    expect(await codeOf("fifth-44", "fourth-3")).toBeUndefined();
  });
});

// Of the codes in the API reference's list for password/change, these two could mean it.
it.each([
  [1015, "The new password is invalid"],
  [1216, "Weak password"],
])("reusedPasswordCode %d", async (reusedPasswordCode, Message) => {
  await client.set({ reusedPasswordCode });
  const { status, body } = await change(john.password);
  expect([status, body]).toEqual([403, { ...tooSimilar, ErrorCode: reusedPasswordCode, Message }]);
});

describe.each([
  ["dictionaryPasswords", "refused", "Butterfly", "butterfly1"],
  ["commonPasswords", "refused", "Password1", "Password12"],
  ["profilePasswords", "refused", "xxJOHNxx", "jo-hn"],
  ["profilePasswords", "refused", "1johnwick@EXAMPLE.com1", "example.com"],
  ["profilePasswords", "refused", "my+15555550123", "15555550123"],
  ["profilePasswords", "refused-exact", "Wick", "Wick1"],
])("%s", (name, position, refused, taken) => {
  it(`${position}: answers ${refused} with 1216, and takes ${taken}`, async () => {
    await client.set({ [name]: position });
    await expectRefused(refused, weak);
    await expectTaken(taken);
  });

  it(`allowed: takes ${refused}`, async () => {
    await client.set({ [name]: "allowed" });
    await expectTaken(refused);
  });
});

describe("breachedPasswords", () => {
  const breached = { ...john, password: "P@ssw0rd" };

  it("refused: answers 1315 where one is set", async () => {
    await client.set({ breachedPasswords: "refused" });
    await expectRefused(
      breached.password,
      apiError(
        1315,
        "The password you’re trying to set is exposed in an external data breach",
        "The specific password you’re setting is found in a data breach unrelated to this app/service. Please set a different password.",
      ),
    );
  });

  it("refused: answers 1316 at the first login and mails, 1317 from then on", async () => {
    await change(breached.password);
    await client.set({ breachedPasswords: "refused" });
    expect((await client.login({ ...breached, password: "wrong" })).body.ErrorCode).toBe(966);
    expect(await client.mails()).toEqual([]);
    const first = await client.login(breached);
    const later = [await client.login(breached), await client.login(breached)];
    expect([first.status, first.body.ErrorCode]).toEqual([403, 1316]);
    expect(later.map(({ status, body }) => [status, body.ErrorCode])).toEqual([
      [403, 1317],
      [403, 1317],
    ]);
    const mails = await client.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ vendor: "loginradius", to: john.email });
    expect(mails[0]!.text).toContain(mails[0]!.link);
    expect(JSON.stringify(mails)).not.toContain(breached.password);
    expect((await client.account(token)).IsPasswordBreached).toBe(true);
    expect(await codeOf("NewSamplepassword@123", breached.password)).toBeUndefined();
    expect((await client.account(token)).IsPasswordBreached).toBe(false);
    expect(await client.accepts({ ...john, password: "NewSamplepassword@123" })).toBe(true);
  });

  it("refused: mails once where two log in at once, a link that resets the password", async () => {
    await change(breached.password);
    await client.set({ breachedPasswords: "refused" });
    const answers = await Promise.all([client.login(breached), client.login(breached)]);
    expect(answers.map(({ body }) => body.ErrorCode).toSorted((one, other) => one - other)).toEqual([1316, 1317]);
    const [mail, ...others] = await client.mails();
    expect(others).toEqual([]);
    const resettoken = new URL(mail!.link!).searchParams.get("vtoken");
    const password = "NewSamplepassword@123";
    const body = { resettoken, password };
    expect((await client.send({ path: "/identity/v2/auth/password/reset", method: "PUT", body })).status).toBe(200);
    expect(await client.accepts({ ...john, password })).toBe(true);
  });

  it("allowed: takes one, at login too", async () => {
    await expectTaken(breached.password);
    expect(await client.mails()).toEqual([]);
  });
});

it("checks rules before history, history before weakness, weakness before breaches", async () => {
  const current = "Password@123";
  await change(current);
  await client.set({ serverValidation: true, passwordRules: "min_length[40]", breachedPasswords: "refused" });
  const rules = await codeOf(current, current);
  await client.set({ serverValidation: false });
  const history = await codeOf(current, current);
  await client.set({ profilePasswords: "refused" });
  expect((await client.changePassword(token, current, "Wick")).body.ErrorCode).toBe(1216);
  expect([rules, history, await codeOf("P@ssw0rd", current)]).toEqual([1134, 1015, 1315]);
});
