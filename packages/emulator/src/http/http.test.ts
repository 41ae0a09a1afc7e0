import { describe, expect, it, vi } from "vitest";
import { decodeUtf8 } from "./decodeUtf8.ts";
import { encodeText } from "./encodeText.ts";
import { mediaType } from "./mediaType.ts";
import { parseJsonObject } from "./parseJsonObject.ts";
import { maximumBodyBytes, readBody } from "./readBody.ts";

const post = (body: BodyInit | null, headers: HeadersInit = {}) =>
  new Request("http://localhost", { method: "POST", headers, body, duplex: "half" } as RequestInit);

/** A body in pieces of this size, with what became of it. */
function streamOf(pieces: number, bytes: number) {
  const cancel = vi.fn();
  let left = pieces;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left-- > 0) controller.enqueue(new Uint8Array(bytes));
        else controller.close();
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
  return { stream, cancel, left: () => left };
}

describe("a body", () => {
  it("is read whole, up to 1 MiB", async () => {
    expect(maximumBodyBytes).toBe(1_048_576);
    expect(await readBody(post(null))).toEqual(new Uint8Array());
    expect(await readBody(post("a\0b"))).toEqual(Uint8Array.of(97, 0, 98));
    expect((await readBody(post(streamOf(1_024, 1_024).stream)))?.length).toBe(maximumBodyBytes);
  });

  it("is not read where it says that it is larger", async () => {
    const { stream, left } = streamOf(1, 10);
    expect(await readBody(post(stream, { "content-length": `${maximumBodyBytes + 1}` }))).toBeUndefined();
    expect(left()).toBe(1);
  });

  it("is read no further than the limit where it does not say so, or lies", async () => {
    for (const headers of [{}, { "content-length": "10" }]) {
      const { stream, cancel, left } = streamOf(1_000, 100_000);
      expect(await readBody(post(stream, headers))).toBeUndefined();
      expect(left()).toBeGreaterThan(980);
      expect(cancel).toHaveBeenCalledOnce();
    }
  });

  it("is read where requests have no streams, as in Firefox", async () => {
    const request = post("text");
    Object.defineProperty(request, "body", { value: undefined });
    expect(await readBody(request)).toEqual(encodeText("text"));
    const large = post("x".repeat(maximumBodyBytes + 1));
    Object.defineProperty(large, "body", { value: undefined });
    expect(await readBody(large)).toBeUndefined();
  });

  it("fails where the client breaks off", async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.error(new Error("gone"));
      },
    });
    await expect(readBody(post(stream))).rejects.toThrow("gone");
  });
});

describe("a text", () => {
  it.each(["", "a", "\u00e9", "e\u0301", "\0", "\u{1f511}"])("is UTF-8 both ways: %j", (text) => {
    expect(encodeText(text)).toEqual(new Uint8Array(Buffer.from(text)));
    expect(decodeUtf8(encodeText(text))).toBe(text);
  });

  it.each([[[0xff]], [[0xc3]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0x61, 0x80]]])(
    "is none of the bytes %j",
    (bytes) => {
      expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
    },
  );

  it("with half a surrogate pair has bytes of its own, which are no text", () => {
    const all = ["\ud83d", "\udd11", "\ufffd", "a\ud83d", "\ud83da"].map((text) => [...encodeText(text)].join());
    expect(new Set(all).size).toBe(all.length);
    expect(decodeUtf8(encodeText("\ud83d"))).toBeUndefined();
  });
});

it.each([
  ["application/json", "application/json"],
  ["Application/JSON; charset=UTF-8", "application/json"],
  [" text/plain ;x", "text/plain"],
  [undefined, ""],
  ["", ""],
])("the media type of %j is %j", (header, expected) => {
  const request = new Request("http://localhost", { headers: header === undefined ? {} : { "content-type": header } });
  expect(mediaType(request)).toBe(expected);
});

it.each([
  ['{"a":1}', { a: 1 }],
  ["{}", {}],
  ["[]", undefined],
  ["null", undefined],
  ['"a"', undefined],
  ["1", undefined],
  ["{", undefined],
  ["", undefined],
  [undefined, undefined],
])("the object in %j is %j", (text, expected) => {
  expect(parseJsonObject(text)).toEqual(expected);
});

it("a member named __proto__ changes no prototype", () => {
  const object = parseJsonObject('{"__proto__":{"polluted":true}}')!;
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  expect(object).not.toHaveProperty("polluted");
});
