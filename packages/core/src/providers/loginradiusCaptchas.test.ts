import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type EmulatedLoginRadius, startEmulatedLoginRadius } from "../lib/emulator.test-server.ts";
import type { LoginRadiusCaptcha } from "./loginradius.ts";

// What the provider makes of LoginRadius's captchas, asked of the emulator, whose stand-ins mint the tokens.

const newPassword = "NewSamplepassword@1";

let loginRadius: EmulatedLoginRadius;
let change: Awaited<ReturnType<EmulatedLoginRadius["signIn"]>>;
beforeAll(async () => {
  loginRadius = await startEmulatedLoginRadius({ captcha: "HCaptcha" });
});
beforeEach(async () => {
  await loginRadius.control("POST", "/reset");
  change = await loginRadius.signIn();
});
afterAll(() => loginRadius.close());

const set = (loginradius: object, captcha: object = {}) =>
  loginRadius.control("PUT", "/switches", { loginradius, captcha });

/** hCaptcha's life of a token, in milliseconds. */
const lifetime = 120_000;
const later = (advanceMs: number) => loginRadius.control("POST", "/clock", { advanceMs, frozen: true });

const siteKey = () => loginRadius.fixtures.captcha.vendors["hcaptcha"]?.siteKey ?? "";
const mint = (key = siteKey()) => loginRadius.mint("newassets.hcaptcha.com", { siteKey: key });
const solved = (token: string): LoginRadiusCaptcha => ({ vendor: "hcaptcha", token });

async function expectRefused(changing: Promise<void>, code: string, providerCode: number): Promise<void> {
  const status = 403;
  await expect(changing).rejects.toMatchObject({
    code,
    providerCode,
    status,
    field: "captcha",
    provider: "loginradius",
  });
  expect(await loginRadius.takes(newPassword)).toBe(false);
}

/** An attempt with a wrong password. */
const expectWrongPassword = (changing: Promise<void>) =>
  expect(changing).rejects.toMatchObject({ code: "current_password_incorrect" });

describe("with Bot Protection for changes of passwords", () => {
  beforeEach(() => set({ botProtection: ["PutChangePassword"] }));

  it("a change without a captcha is captcha_required", () => expectRefused(change({}), "captcha_required", 982));

  it.each<[string, () => Promise<LoginRadiusCaptcha>]>([
    ["nobody's", async () => solved("made up")],
    ["another site key's", async () => solved(await mint("20000000-ffff-ffff-ffff-000000000002"))],
    ["another captcha's", async () => ({ vendor: "recaptcha", token: await mint() })],
    [
      "an expired",
      async () => {
        await later(0);
        const token = await mint();
        await later(lifetime);
        return solved(token);
      },
    ],
    [
      "a stillborn",
      async () => {
        await set({}, { answer: "expire" });
        return solved(await mint());
      },
    ],
    [
      "a used",
      async () => {
        const captcha = solved(await mint());
        await expectWrongPassword(change({ currentPassword: "wrong", captcha }));
        return captcha;
      },
    ],
  ])("%s token is captcha_rejected", async (_, captcha) =>
    expectRefused(change({ captcha: await captcha() }), "captcha_rejected", 982),
  );

  it("a good token changes the password, once", async () => {
    const captcha = solved(await mint());
    await change({ captcha });
    expect(await loginRadius.takes(newPassword)).toBe(true);
    const again = change({ currentPassword: newPassword, newPassword: "OtherSamplepassword@2", captcha });
    await expect(again).rejects.toMatchObject({ code: "captcha_rejected", providerCode: 982 });
    await change({ currentPassword: newPassword, newPassword: "OtherSamplepassword@2", captcha: solved(await mint()) });
    expect(await loginRadius.takes("OtherSamplepassword@2")).toBe(true);
  });

  it("a token is good to the last millisecond of its life", async () => {
    await later(0);
    const captcha = solved(await mint());
    await later(lifetime - 1);
    await change({ captcha });
  });

  it("1218 is read like 982", async () => {
    const fault = { kind: "error", code: 1218, route: "PUT /identity/v2/auth/password/change", times: 1 };
    await loginRadius.control("POST", "/faults", fault);
    await expectRefused(change({}), "captcha_required", 1218);
    await loginRadius.control("POST", "/faults", fault);
    await expectRefused(change({ captcha: solved(await mint()) }), "captcha_rejected", 1218);
  });
});

describe("an account that is locked until a captcha is solved", () => {
  beforeEach(async () => {
    await set({ lockoutType: "Captcha", maximumFailedAttempts: 1 });
    await expectWrongPassword(change({ currentPassword: "wrong" }));
  });

  it("asks for one", () => expectRefused(change({}), "captcha_required", 1132));

  it("does not take any", () => expectRefused(change({ captcha: solved("made up") }), "captcha_rejected", 982));

  it("lets a right one through, which opens it", async () => {
    await change({ captcha: solved(await mint()) });
    expect(await loginRadius.takes(newPassword)).toBe(true);
    await change({ currentPassword: newPassword, newPassword: "OtherSamplepassword@2" });
  });

  it("stays locked where the captcha is right and the password is not", async () => {
    await expectWrongPassword(change({ currentPassword: "wrong", captcha: solved(await mint()) }));
    await expectRefused(change({}), "captcha_required", 1132);
  });
});

it("a captcha that nobody asks for hinders nothing", async () => {
  await change({ captcha: solved("made up") });
  expect(await loginRadius.takes(newPassword)).toBe(true);
});
