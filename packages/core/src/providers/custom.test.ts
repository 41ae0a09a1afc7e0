import { expect, it, vi } from "vitest";
import { ChangePasswordError } from "../errors.ts";
import { change, failure } from "../lib/conformance/harness.test-suite.ts";
import { type CustomProviderOptions, createCustomProvider } from "./custom.ts";

it("hands the passwords on once, with the signals, and ignores what comes back", async () => {
  const changePassword = vi.fn(async () => "SECRET");
  const { signal } = new AbortController();
  const untilSent = AbortSignal.abort();
  const provider = createCustomProvider({ id: "ours", changePassword });
  expect(provider.id).toBe("ours");
  await expect(provider.changePassword(change, { signal, untilSent })).resolves.toBeUndefined();
  // Only the function knows when it sends, so that it begins all the same.
  expect(changePassword).toHaveBeenCalledExactlyOnceWith(change, { signal, untilSent });
});

it("lets a ChangePasswordError through as it is", async () => {
  const error = new ChangePasswordError({ code: "account_locked", provider: "ours", detail: "too often" });
  const provider = createCustomProvider({ id: "ours", changePassword: () => Promise.reject(error) });
  await expect(provider.changePassword(change)).rejects.toBe(error);
});

it.each([
  ["an error", Object.assign(new Error("MARKER", { cause: change }), { request: change })],
  ["a string", "MARKER"],
  ["nothing", undefined],
  ["an AbortError of its own", new DOMException("MARKER", "AbortError")],
])("makes %s that was thrown an outcome_unknown, without its text", async (_, thrown) => {
  for (const changePassword of [
    () => Promise.reject(thrown),
    () => {
      throw thrown;
    },
  ]) {
    const error = await failure(createCustomProvider({ id: "ours", changePassword }).changePassword(change));
    expect(error).toMatchObject({ code: "outcome_unknown", provider: "ours" });
  }
});

it("gives up with the signal, whether or not the function does", async () => {
  const heedless = () => new Promise(() => {});
  const heedful: CustomProviderOptions["changePassword"] = (_, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  for (const changePassword of [heedless, heedful]) {
    const controller = new AbortController();
    const changing = createCustomProvider({ id: "ours", changePassword }).changePassword(change, controller);
    controller.abort(change);
    expect((await failure(changing)).code).toBe("aborted");
  }
});

it("doesn't begin when the signal has aborted", async () => {
  const changePassword = vi.fn(async () => {});
  const provider = createCustomProvider({ id: "ours", changePassword });
  const error = await failure(provider.changePassword(change, { signal: AbortSignal.abort() }));
  expect(error.code).toBe("aborted");
  expect(changePassword).not.toHaveBeenCalled();
});

it("takes the captchas it names, and no other", async () => {
  const changePassword = vi.fn(async () => {});
  const provider = createCustomProvider({ id: "ours", accepts: ["turnstile"], changePassword });
  const captcha = { vendor: "turnstile", token: "token" } as const;
  await provider.changePassword({ ...change, captcha });
  expect(changePassword).toHaveBeenCalledExactlyOnceWith({ ...change, captcha }, { signal: undefined });
  const other = { ...change, captcha: { vendor: "hcaptcha", token: "MARKER" } as never };
  expect((await failure(provider.changePassword(other))).code).toBe("misconfigured");
  const none = createCustomProvider({ id: "ours", changePassword });
  expect((await failure(none.changePassword({ ...change, captcha: captcha as never }))).code).toBe("misconfigured");
  expect((await failure(none.changePassword({ ...change, newPassword: "" }))).code).toBe("misconfigured");
  expect(changePassword).toHaveBeenCalledOnce();
});

it.each([
  undefined,
  {},
  { id: "", changePassword: async () => {} },
  { id: "ours" },
  { id: "ours", changePassword: "x" },
])("refuses the options %o", (options) => {
  expect(() => createCustomProvider(options as never)).toThrow(expect.objectContaining({ code: "misconfigured" }));
});

it("refuses a captcha list that is none", () => {
  const options = { id: "ours", accepts: "turnstile", changePassword: async () => {} };
  expect(() => createCustomProvider(options as never)).toThrow(/accepts/);
});
