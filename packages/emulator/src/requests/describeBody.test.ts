import { describe, expect, it } from "vitest";
import { fingerprintOf, textOf } from "../testing/fingerprintOf.ts";
import { createFingerprint, createFingerprintKey } from "./createFingerprint.ts";
import { describeBody } from "./describeBody.ts";

const key = createFingerprintKey();
const fingerprint = createFingerprint(key);
const text = (value: string) => textOf(key, value);
const encode = (value: string) => new TextEncoder().encode(value);
const json = (value: unknown) => describeBody(encode(JSON.stringify(value)), "application/json", fingerprint);
const form = (value: string) => describeBody(encode(value), "application/x-www-form-urlencoded", fingerprint);

it("shows each text by its length and fingerprint, each number by its fingerprint", async () => {
  expect(await json({ OldPassword: "a", newpassword: "", otp: 12, RememberMe: true, Password: null })).toEqual({
    OldPassword: text("a"),
    newpassword: text(""),
    otp: `number ${fingerprintOf(key, "12")}`,
    RememberMe: true,
    Password: null,
  });
  expect(await json({ LeadFields: [{ Attribute: "mx_Portal_Password", Value: "a" }] })).toEqual({
    LeadFields: [{ Attribute: text("mx_Portal_Password"), Value: text("a") }],
  });
  expect(await json("a")).toBe(text("a"));
  expect(await json([])).toEqual([]);
});

it("is the same for the same members in another order", async () => {
  expect(await json({ password: "b", email: "a" })).toEqual(await json({ email: "a", password: "b" }));
});

it("shows a form as it shows JSON, and every value of a name that comes twice", async () => {
  expect(await form("email=a&password=b+%26c")).toEqual({ email: text("a"), password: text("b &c") });
  expect(await form("password=a&email=x&password=b")).toEqual({ password: [text("a"), text("b")], email: text("x") });
});

it("shows what can't be read by its size", async () => {
  const broken = encode('{"password":"a"');
  const unread = `bytes(15) ${fingerprintOf(key, broken)}`;
  expect(await describeBody(broken, "application/json", fingerprint)).toBe(unread);
  const bytes = Uint8Array.of(0x22, 0xff, 0x22);
  for (const type of ["application/json", "application/x-www-form-urlencoded", "text/plain", ""]) {
    expect(await describeBody(bytes, type, fingerprint)).toBe(`bytes(3) ${fingerprintOf(key, bytes)}`);
  }
  expect(await describeBody(new Uint8Array(), "application/json", fingerprint)).toBeNull();
});

it("takes JSON for what it is, whatever it is called", async () => {
  for (const type of ["text/plain", "", "multipart/form-data"]) {
    expect(await describeBody(encode('{"password":"a"}'), type, fingerprint)).toEqual({ password: text("a") });
  }
});

describe("of a hostile body", () => {
  it("shows 64 members of 100,000, and how many are left", async () => {
    const members = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, index]));
    const shape = (await json(members)) as Record<string, unknown>;
    expect(Object.keys(shape)).toHaveLength(65);
    expect(shape["…"]).toBe("99936 more");
    const list = (await json(Object.keys(members))) as unknown[];
    expect([list.length, list.at(-1)]).toEqual([65, "… 99936 more"]);
    const entries = (await form(
      new URLSearchParams(Object.entries(members).map(([name]) => [name, ""])).toString(),
    )) as object;
    expect([Object.keys(entries).length, "…" in entries]).toEqual([65, true]);
  });

  it("shows 8 levels of 10,000", async () => {
    const depth = 10_000;
    const list = encode(`${"[".repeat(depth)}1${"]".repeat(depth)}`);
    expect(await describeBody(list, "application/json", fingerprint)).toEqual([[[[[[[["…"]]]]]]]]);
    const object = encode(`${'{"value":'.repeat(depth)}1${"}".repeat(depth)}`);
    expect(JSON.stringify(await describeBody(object, "application/json", fingerprint)).match(/value/g)).toHaveLength(8);
  });

  it("shows 256 values in all, however they are nested", async () => {
    let body: unknown = 0;
    for (let depth = 0; depth < 3; depth += 1) body = Array.from({ length: 60 }, () => body);
    const shown = JSON.stringify(await json(body)).match(/number/g) ?? [];
    expect(shown.length).toBeLessThanOrEqual(256);
    expect(JSON.stringify(await json(body)).length).toBeLessThan(20_000);
  });

  it("shows a member named __proto__ as a member", async () => {
    const shape = await describeBody(encode('{"__proto__":{"password":"a"}}'), "application/json", fingerprint);
    expect(Object.getPrototypeOf(shape)).toBe(Object.prototype);
    expect(shape).toEqual({ [text("__proto__")]: { password: text("a") } });
    expect(await form("__proto__=a&constructor=b")).toEqual({
      [text("__proto__")]: text("a"),
      [text("constructor")]: text("b"),
    });
  });
});
