import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { ChangePasswordError, errorCodes, isChangePasswordError } from "./errors.ts";

const error = new ChangePasswordError({
  code: "rate_limited",
  provider: "leadsquared",
  detail: "25 calls in 5 seconds were exceeded.",
  providerCode: "MXAPIRateLimitExceededException",
  status: 429,
  retryAt: new Date(0),
});

test("says its code and its detail where errors are printed", () => {
  expect(String(error)).toBe("ChangePasswordError: rate_limited: 25 calls in 5 seconds were exceeded.");
});

test("is an Error with everything that a handler decides by", () => {
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ code: "rate_limited", status: 429, retryAt: new Date(0), field: undefined });
});

test.each(["1970-01-01T00:00:00Z", 0.5])("a date that a plain JavaScript provider gives as %j is one", (retryAt) => {
  const { retryAt: date } = new ChangePasswordError({ code: "offline", provider: "test", retryAt: retryAt as never });
  expect(date?.getTime()).toBe(0);
});

test("is recognised also when it comes from another copy of the package", () => {
  class AnotherCopy extends Error {}
  const other = new AnotherCopy();
  for (const key of Object.getOwnPropertySymbols(error)) Object.defineProperty(other, key, { value: true });
  expect(isChangePasswordError(error)).toBe(true);
  expect(isChangePasswordError(other)).toBe(true);
});

test.each([new Error("rate_limited"), { code: "rate_limited" }, "rate_limited", null, undefined, 4])(
  "%s is not one",
  (thrown) => {
    expect(isChangePasswordError(thrown)).toBe(false);
  },
);

test("goes to the field that its code is about, unless it is said to be about another or none", () => {
  const about = (init: object) =>
    new ChangePasswordError({ code: "offline", provider: "p", detail: "d", ...init }).field;
  expect(about({ code: "current_password_incorrect" })).toBe("currentPassword");
  expect(about({ code: "new_password_rejected" })).toBe("newPassword");
  expect(about({ code: "new_password_rejected", field: undefined })).toBeUndefined();
  expect(about({ field: "newPassword" })).toBe("newPassword");
  expect(about({})).toBeUndefined();
});

test("lists each code once", () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length);
});

test("an error that is kept keeps nothing of the call that failed", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  async function change() {
    const request = { newPassword: "marker" };
    const send = async () => {
      await Promise.resolve();
      expect(request.newPassword).toBe("marker");
      throw new ChangePasswordError({ code: "aborted", provider: "test", detail: "Nothing was sent." });
    };
    const error: unknown = await send().catch((thrown: unknown) => thrown);
    return { error, request: new WeakRef(request) };
  }
  const { error, request } = await change();
  // A WeakRef lets go of its object only once the task that made it is over.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  expect(error).toBeInstanceOf(ChangePasswordError);
  expect(request.deref()).toBeUndefined();
  expect((error as Error).stack).toMatch(/^ChangePasswordError: aborted: Nothing was sent\.\n/);
});
