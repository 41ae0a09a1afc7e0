import { expect, it } from "vitest";
import { callControl } from "../control/callControl.ts";
import { createEmulator } from "../createEmulator.ts";
import { fixedKeys } from "./EmulatorKeys.ts";
import { mintKeys } from "./mintKeys.ts";

it("makes keys of the form of the fixed ones, other ones each time", () => {
  const [first, second] = [mintKeys(), mintKeys()];
  const lengths = (keys: typeof first) =>
    Object.values(keys).map((each) => Object.entries(each).map(([name, value]) => [name, String(value).length]));
  expect(lengths(first)).toEqual(lengths(fixedKeys));
  const all = [first, second, fixedKeys].flatMap((it) => [it.leadsquared, it.loginradius]).flatMap(Object.values);
  expect(new Set(all).size).toBe(all.length);
});

it("gives an emulator that takes them, tells them, and takes no others", async () => {
  const keys = mintKeys();
  const emulator = await createEmulator({ keys });
  const { leadsquared, loginradius } = await callControl(emulator, "GET /fixtures");
  expect(leadsquared).toMatchObject(keys.leadsquared);
  expect(loginradius).toMatchObject(keys.loginradius);

  const signIn = async ({ publicAuthKey, registrationToken, portalId }: (typeof keys)["leadsquared"]) => {
    const [account] = leadsquared.accounts;
    const answer = await emulator.handlers.leadsquared(
      new Request("http://localhost:4801/api/Authentication/v2/Signin", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: publicAuthKey,
          "x-lsq-registertoken": registrationToken,
          "x-lsq-portalid": portalId,
        },
        body: JSON.stringify({ EmailAddress: account?.emailAddress, Password: account?.password }),
      }),
    );
    return "status" in answer && answer.status;
  };
  expect(await signIn(keys.leadsquared)).toBe(200);
  expect(await signIn(fixedKeys.leadsquared)).toBe(401);

  const login = async (apiKey: string) => {
    const [account] = loginradius.accounts;
    const answer = await emulator.handlers.loginradius(
      new Request(`http://localhost:4802/identity/v2/auth/login?apikey=${apiKey}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: account?.email, password: account?.password }),
      }),
    );
    return "status" in answer && answer.status;
  };
  expect(await login(keys.loginradius.apiKey)).toBe(200);
  expect(await login(fixedKeys.loginradius.apiKey)).toBe(403);
});
