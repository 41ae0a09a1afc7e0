import { createHash } from "node:crypto";
import { pwnedPassword } from "hibp";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isChangePasswordError } from "../errors.ts";
import { type Respond, raw, startServer } from "../lib/wire.test-server.ts";
import { type PwnedPasswordsOptions, pwnedPasswords } from "./pwnedPasswords.ts";

const password = "correct horse báttery 🔋 staple";
const hash = createHash("sha1").update(password, "utf8").digest("hex").toUpperCase();
const [prefix, suffix] = [hash.slice(0, 5), hash.slice(5)];
const otherSuffix = "0".repeat(34) + "A";
const padding = Array.from({ length: 900 }, (_, i) => `${i.toString(16).toUpperCase().padStart(35, "F")}:0`);

/** As the service writes it: rows with CRLF between them, none at the end. */
const range = (...rows: string[]) => raw(rows.join("\r\n"), 200, { "Content-Type": "text/plain" });
const { signal } = new AbortController();

async function ask(respond: Respond, options: PwnedPasswordsOptions = {}) {
  const { baseUrl, received } = await startServer(respond);
  const check = pwnedPasswords({ baseUrl, ...options });
  expect(received).toEqual([]);
  return { answer: await check.isBreached(password, signal), received, baseUrl };
}

afterEach(() => vi.unstubAllGlobals());

describe("the answer", () => {
  it("is true for a password that was seen", async () => {
    expect((await ask(range(`${otherSuffix}:3`, `${suffix}:1`, ...padding))).answer).toBe(true);
  });

  it("is true for one that was seen ten times: its count ends in a zero, too", async () => {
    expect((await ask(range(`${suffix}:10`))).answer).toBe(true);
  });

  it("is false for one that is not in its range", async () => {
    expect((await ask(range(`${otherSuffix}:3`, ...padding))).answer).toBe(false);
  });

  it("is false for one that is in it as padding", async () => {
    expect((await ask(range(`${otherSuffix}:3`, `${suffix}:0`, ...padding))).answer).toBe(false);
  });

  it.each([
    ["seen", range(`${otherSuffix}:3`, `${suffix}:52256179`, ...padding)],
    ["not seen", range(`${otherSuffix}:3`, ...padding)],
    ["padding", range(`${suffix}:0`, ...padding)],
  ])("is hibp's for the same range: %s", async (_, respond) => {
    const { answer, baseUrl, received } = await ask(respond);
    expect(answer).toBe((await pwnedPassword(password, { baseUrl, addPadding: true })) > 0);
    expect(received[1]?.path).toBe(received[0]?.path);
  });
});

describe("what goes over the wire", () => {
  it("is one request for the range, padded, without a referrer, a cookie or anything of the rest of the hash", async () => {
    const { received } = await ask(range(`${suffix}:1`));
    expect(received).toHaveLength(1);
    const [request] = received;
    expect(request).toMatchObject({ method: "GET", path: `/range/${prefix}`, query: [], body: "" });
    expect(request?.headers).toMatchObject({ "add-padding": "true", "cache-control": "no-cache" });
    expect(request?.headers).not.toHaveProperty("referer");
    expect(request?.headers).not.toHaveProperty("cookie");
    expect(JSON.stringify(request)).not.toContain(suffix.slice(0, 5));
    expect(JSON.stringify(request)).not.toMatch(/horse|staple/);
  });

  it("is asked with what keeps it out of the browser's cache, history of pages and sessions", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(`${suffix}:1`));
    expect(await pwnedPasswords({ fetch }).isBreached(password, signal)).toBe(true);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      `https://api.pwnedpasswords.com/range/${prefix}`,
      expect.objectContaining({
        cache: "no-store",
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
      }),
    );
  });

  it("is one request at each call, with the fetch that the page has at that time", async () => {
    const check = pwnedPasswords({ timeout: undefined });
    const fetch = vi.fn(async () => new Response(`${otherSuffix}:1`));
    vi.stubGlobal("fetch", fetch);
    await check.isBreached(password, signal);
    await check.isBreached(password, signal);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch.mock.contexts).toEqual([undefined, undefined]);
  });

  it("keeps the path of a mirror", async () => {
    const { baseUrl, received } = await startServer(range(`${suffix}:1`));
    expect(await pwnedPasswords({ baseUrl: `${baseUrl}/pwned/` }).isBreached(password, signal)).toBe(true);
    expect(received[0]?.path).toBe(`/pwned/range/${prefix}`);
  });
});

describe("what tells nothing gives undefined", () => {
  it.each<[string, Respond]>([
    ["a page of a proxy, with 200", raw("<!doctype html><title>Sign in to the network</title>", 200)],
    ["a page that has the row in it", raw(`<p>Blocked</p>\r\n${suffix}:1`, 200)],
    ["hashes of another kind", range(`${"A".repeat(27)}:3`)],
    ["an empty answer", raw("")],
    ["a 400", raw("The hash prefix was not in a valid format", 400)],
    ["a 429", raw("", 429, { "Retry-After": "2" })],
    ["a 500", raw("", 500)],
    ["a 503 with the row", raw(`${suffix}:1`, 503)],
    ["a redirect", raw("", 302, { Location: "https://example.com/" })],
    ["a connection that is cut", (response) => response.destroy()],
    [
      "an answer that is cut",
      (response) =>
        response.writeHead(200, { "Content-Length": 99 }).write(`${suffix}:1\r\n`, () => response.destroy()),
    ],
  ])("%s", async (_, respond) => {
    const { answer, received } = await ask(respond);
    expect(answer).toBeUndefined();
    expect(received).toHaveLength(1);
  });

  it("a refused connection", async () => {
    // Nothing listens on the discard port (RFC 863).
    const check = pwnedPasswords({ baseUrl: "http://127.0.0.1:9" });
    await expect(check.isBreached(password, signal)).resolves.toBeUndefined();
  });

  it.each<[string, Respond]>([
    ["before its head", () => {}],
    ["in its middle", (response) => response.writeHead(200).write(`${suffix}:1\r\n`)],
  ])("an answer that hangs %s, after the time-out; its connection is closed", async (_, respond) => {
    const closed = vi.fn();
    const { answer } = await ask(
      (response, request) => {
        response.on("close", closed);
        respond(response, request);
      },
      { timeout: 50 },
    );
    expect(answer).toBeUndefined();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it("a time-out of 3 s, when none is given", async () => {
    const set = vi.spyOn(globalThis, "setTimeout");
    await ask(range(`${suffix}:1`));
    expect(set.mock.calls.map(([, delay]) => delay)).toContain(3_000);
  });

  it("a signal that aborts: at once, and its connection is closed", async () => {
    const controller = new AbortController();
    const closed = vi.fn();
    const { baseUrl } = await startServer((response) => {
      response.on("close", closed);
      controller.abort();
    });
    await expect(pwnedPasswords({ baseUrl }).isBreached(password, controller.signal)).resolves.toBeUndefined();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it("a signal that had aborted: nothing is sent", async () => {
    const { baseUrl, received } = await startServer(range(`${suffix}:1`));
    await expect(pwnedPasswords({ baseUrl }).isBreached(password, AbortSignal.abort())).resolves.toBeUndefined();
    expect(received).toEqual([]);
  });

  it("a page that is no secure context, and so has no crypto.subtle: nothing is sent", async () => {
    vi.stubGlobal("crypto", {});
    const { answer, received } = await ask(range(`${suffix}:1`));
    expect(answer).toBeUndefined();
    expect(received).toEqual([]);
  });

  it("a fetch that throws", async () => {
    const fetch = () => {
      throw new Error("blocked");
    };
    await expect(pwnedPasswords({ fetch }).isBreached(password, signal)).resolves.toBeUndefined();
  });
});

it.each([
  [{ baseUrl: "http://mirror.example.com" }, /not https/],
  [{ baseUrl: "mirror.example.com" }, /not an absolute URL/],
  [{ timeout: 0 }, /timeout/],
  [{ fetch: "fetch" as never }, /fetch/],
])("%o is refused as misconfigured when the check is made", (options, detail) => {
  let thrown: unknown;
  try {
    pwnedPasswords(options);
  } catch (error) {
    thrown = error;
  }
  if (!isChangePasswordError(thrown)) throw new Error("nothing was refused");
  expect(thrown.code).toBe("misconfigured");
  expect(thrown.detail).toMatch(detail);
});
