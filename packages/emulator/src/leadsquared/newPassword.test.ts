import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createEmulator } from "../createEmulator.ts";
import { type LeadSquaredClient, leadSquaredClient, signInPath } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

/** What a change to this password is told; `undefined` where it is taken. */
async function change(to: string, from = john.password): Promise<string | undefined> {
  const { status, body } = await client.changePassword(await client.authKey({ ...john, password: from }), from, to);
  const isTaken = status === 200;
  expect([await client.accepts({ ...john, password: from }), await client.accepts({ ...john, password: to })]).toEqual(
    isTaken ? [from === to, true] : [true, from === to],
  );
  return body.ExceptionMessage;
}

describe("the switch passwordPolicy", () => {
  it("null: takes anything but nothing", async () => {
    await client.set({ passwordPolicy: null });
    expect(await change("1")).toBeUndefined();
  });

  it.each<[Record<string, unknown>, refused: string, taken: string, need: string]>([
    [{ minimumLength: 4 }, "🔑🔑🔑", "🔑🔑🔑🔑", "at least 4 characters"],
    [{ maximumLength: 4 }, "12345", "1234", "at most 4 characters"],
    [{ uppercase: true }, "ä1", "Ä1", "an uppercase letter"],
    [{ lowercase: true }, "Ä1", "ä1", "a lowercase letter"],
    [{ digit: true }, "abc", "ab३", "a digit"],
    [{ special: true }, "ab 1", "ab@1", "a special character"],
    [
      { uppercase: true, lowercase: true, digit: true, special: true },
      "SAMPLE@123",
      "Samplepassword@123",
      "a lowercase letter",
    ],
  ])("%o: refuses “%s” and takes “%s”", async (passwordPolicy, refused, taken, need) => {
    await client.set({ passwordPolicy });
    expect(await change(refused)).toBe(`Password must contain ${need}`);
    const { status } = await client.resetPassword(await client.resetLink(), refused);
    expect([status, await client.accepts(john)]).toEqual([500, true]);
    expect(await change(taken)).toBeUndefined();
  });

  it("holds for Register too", async () => {
    await client.set({ passwordPolicy: { minimumLength: 8 } });
    const register = (password: string) =>
      client.register({
        mx_Portal_Password: password,
        mx_Portal_Confirm_Password: password,
        EmailAddress: "mira@example.com",
      });
    const { status, body } = await register("1234567");
    expect([status, body.ExceptionType]).toEqual([500, "MXPasswordPolicyException"]);
    expect((await register("12345678")).status).toBe(200);
  });

  it("false and left out need nothing", async () => {
    await client.set({ passwordPolicy: { uppercase: false, lowercase: false, digit: false, special: false } });
    expect(await change(" ")).toBeUndefined();
  });
});

describe("the switch passwordHistory", () => {
  const reused = "New password cannot be the same as one of your previous passwords";

  it("0: refuses none, not even the current one", async () => {
    await client.set({ passwordHistory: 0 });
    expect(await change(john.password)).toBeUndefined();
  });

  it("1: refuses the current one alone", async () => {
    await client.set({ passwordHistory: 1 });
    expect(await change(john.password)).toBe(reused);
    expect(await change("second")).toBeUndefined();
    expect(await change(john.password, "second")).toBeUndefined();
  });

  it("2: refuses the current one and the one before, and leaves older ones", async () => {
    await client.set({ passwordHistory: 2 });
    expect(await change("second")).toBeUndefined();
    expect(await change(john.password, "second")).toBe(reused);
    const { body } = await client.resetPassword(await client.resetLink(), john.password);
    expect(body).toEqual({ Status: "Error", ExceptionType: "MXPasswordReuseException", ExceptionMessage: reused });
    expect(await change("third", "second")).toBeUndefined();
    expect(await change(john.password, "third")).toBeUndefined();
  });

  it("25: as far back as anything is kept", async () => {
    await client.set({ passwordHistory: 25 });
    const authKey = await client.authKey();
    const passwords = [john.password, ...Array.from({ length: 24 }, (_, index) => `password ${index}`)];
    for (const [index, password] of passwords.slice(1).entries()) {
      expect((await client.changePassword(authKey, passwords[index]!, password)).status).toBe(200);
    }
    expect(await change(john.password, passwords.at(-1)!)).toBe(reused);
  });
});

describe("the switch lockout", () => {
  const wrong = { ...john, password: "wrong" };
  const typeOf = async (person: typeof john) => (await client.signIn(person)).body.ExceptionType;

  it("off: any number of wrong passwords", async () => {
    await client.set({ lockout: "off" });
    for (let count = 0; count < 20; count += 1) await client.signIn(wrong);
    expect(await client.accepts(john)).toBe(true);
  });

  it("locks for a time, after wrong passwords at sign-in and at change together", async () => {
    await client.set({ lockout: { attempts: 3, seconds: 60 } });
    await emulator.advance(0, true);
    const authKey = await client.authKey();
    await client.signIn(wrong);
    await client.signIn(wrong);
    expect((await client.changePassword(authKey, "wrong", "next")).body.ExceptionType).toBe(
      "MXInvalidPasswordException",
    );
    expect(await typeOf(john)).toBe("MXAccountLockedException");
    const locked = await client.changePassword(authKey, john.password, "next");
    expect([locked.status, locked.body.ExceptionType]).toEqual([500, "MXAccountLockedException"]);
    await emulator.advance(59_999, true);
    expect(await client.accepts(john)).toBe(false);
    await emulator.advance(1, true);
    await client.signIn(wrong);
    expect(await client.accepts(john)).toBe(true);
  });

  it("starts to count anew after the right password", async () => {
    await client.set({ lockout: { attempts: 2, seconds: 60 } });
    await client.signIn(wrong);
    expect(await client.accepts(john)).toBe(true);
    await client.signIn(wrong);
    expect(await client.accepts(john)).toBe(true);
  });

  it("null: locks until the password is reset by mail", async () => {
    await client.set({ lockout: { attempts: 1, seconds: null } });
    await client.signIn(wrong);
    await emulator.advance(10 * 365 * 86_400_000);
    expect(await client.accepts(john)).toBe(false);
    expect((await client.resetPassword(await client.resetLink(), "next")).status).toBe(200);
    expect(await client.accepts({ ...john, password: "next" })).toBe(true);
  });

  it("can't be outrun by many guesses at once", async () => {
    const guesses = 16;
    let arrived = 0;
    let letGo = () => {};
    const allArrived = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { handlers } = await createEmulator({
      switches: { leadsquared: { lockout: { attempts: 3, seconds: null } } },
      passwordHash: {
        hash: (password) => Promise.resolve(password),
        async verify(password, hash) {
          arrived += 1;
          if (arrived === guesses) letGo();
          await allArrived;
          return password === hash;
        },
      },
    });
    const answers = Array.from({ length: guesses }, async (_, index) => {
      const request = new Request(`http://localhost${signInPath}`, {
        method: "POST",
        headers: client.headers,
        body: JSON.stringify({ EmailAddress: john.email, Password: `guess ${index}` }),
      });
      return ((await handlers.leadsquared(request)) as Response).json() as Promise<{ ExceptionType: string }>;
    });
    const types = (await Promise.all(answers)).map(({ ExceptionType }) => ExceptionType);
    expect(types.filter((type) => type === "MXInvalidCredentialsException")).toHaveLength(3);
    expect(types.filter((type) => type === "MXAccountLockedException")).toHaveLength(13);
  });
});
