import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { requirementsOf } from "../policy.ts";

// The list is loaded once for the page's life: each test has a page of its own.
async function openPage() {
  vi.resetModules();
  return (await import("./commonPasswords.ts")).commonPasswords;
}

afterEach(() => {
  vi.doUnmock("./top3000.ts");
  vi.useRealTimers();
});

describe("once the list is there", () => {
  let commonPasswords: Awaited<ReturnType<typeof openPage>>;
  beforeEach(async () => {
    commonPasswords = await openPage();
    await commonPasswords.load();
  });

  it.each([
    ["password", true],
    ["PassWord1", true],
    ["qwertyuiop", true],
    ["football1", true],
    // As a whole only.
    ["my password is long", false],
    ["password ", false],
    ["password password1", false],
    ["passwor", false],
    ["", false],
    ["k7#Vq2!mZ9$xR4", false],
  ])("%j: %s", (password, isCommon) => {
    expect(commonPasswords.has(password)).toBe(isCommon);
  });

  it("is refused by a policy with it, by its own code", () => {
    const [requirement] = requirementsOf({ blocklist: commonPasswords });
    expect(requirement?.code).toBe("not_common");
    expect(requirement?.isMet("Password1", "")).toBe(false);
    expect(requirement?.isMet("k7#Vq2!mZ9$xR4", "")).toBe(true);
  });
});

it("can't tell before load()", async () => {
  const commonPasswords = await openPage();
  expect(commonPasswords.has("password")).toBeUndefined();
});

it("can't tell after a load that failed, and gets the list with the next", async () => {
  const commonPasswords = await openPage();
  vi.doMock("./top3000.ts", () => {
    throw new Error("the chunk is gone: the portal was deployed anew");
  });
  await expect(commonPasswords.load()).resolves.toBeUndefined();
  expect(commonPasswords.has("password")).toBeUndefined();
  vi.doUnmock("./top3000.ts");
  await commonPasswords.load();
  expect(commonPasswords.has("password")).toBe(true);
});

it("takes a letter that is put together for the same as one that is whole", async () => {
  const commonPasswords = await openPage();
  vi.doMock("./top3000.ts", () => ({ top3000: "schl\u00FCssel" }));
  await commonPasswords.load();
  expect(commonPasswords.has("Schlu\u0308ssel")).toBe(true);
});

it("waits for 3 s and no longer; a list that comes later is used all the same", async () => {
  const commonPasswords = await openPage();
  let arrive: (list: { top3000: string }) => void = () => {};
  vi.doMock("./top3000.ts", () => new Promise((resolve) => (arrive = resolve)));
  vi.useFakeTimers();
  const loaded = vi.fn();
  const loading = commonPasswords.load().then(loaded);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(loaded).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await loading;
  expect(loaded).toHaveBeenCalled();
  expect(commonPasswords.has("password")).toBeUndefined();
  arrive({ top3000: "password" });
  await vi.waitFor(() => expect(commonPasswords.has("password")).toBe(true));
});
