import { describe, expect, it, vi } from "vitest";
import type { Secret } from "../../provider.ts";
import { json } from "../wire.test-server.ts";
import { type Conforming, change, harness } from "./harness.test-suite.ts";

/** Where the keys come from, and what is no key. */
export function describeSecrets(conforming: Conforming): void {
  const { id, create, secrets, success } = conforming;
  const { setUp, refusal } = harness(conforming);

  describe.each(Object.keys(secrets))("%s", (name) => {
    it.each<[string, Secret]>([
      ["a function", () => "FRESH-MARKER"],
      ["an async function", async () => "FRESH-MARKER"],
    ])("may be %s, asked at each call", async (_, secret) => {
      const asked = vi.fn(secret as () => string);
      const { provider, received } = await setUp(json(success), { [name]: asked });
      expect(asked).not.toHaveBeenCalled();
      await provider.changePassword(change);
      await provider.changePassword(change);
      expect(asked).toHaveBeenCalledTimes(2);
      expect(JSON.stringify(received[1]?.headers)).toContain("FRESH-MARKER");
    });

    it.each<[string, unknown]>([
      ["an empty string", ""],
      ["a function that throws", () => expect.fail("SECRET-MARKER")],
      ["a function that rejects", () => Promise.reject(change)],
      ["a function that gives nothing", () => undefined],
      ["a function that gives null", async () => null],
      ["a function that gives an empty string", async () => ""],
      ["a function that gives a number", () => 42],
      ["a function that gives an object", () => ({ token: "SECRET-MARKER" })],
      ["a line break", "SECRET-MARKER\r\nX-Evil: 1"],
      ["a trailing line break", "SECRET-MARKER\n"],
      ["a null character", "SECRET-MARKER\0"],
      ["a character outside Latin-1", "SECRET-MARKER…"],
      ["a space at an end", " SECRET-MARKER"],
      ["only a space", " "],
    ])("is refused when it is %s", async (_, secret) => {
      const error = await refusal(change, { [name]: secret as Secret });
      expect(error.code).toBe("misconfigured");
      expect(error.detail).toContain(name);
    });

    it("is waited for no longer than the timeout", async () => {
      const never = { [name]: () => new Promise<string>(() => {}) };
      const error = await refusal(change, never, {}, { timeout: 30 });
      expect(error.code).toBe("misconfigured");
      expect(error.detail).toContain(name);
    });

    it("is waited for no longer than the signal", async () => {
      const controller = new AbortController();
      const never = {
        [name]: () => {
          queueMicrotask(() => controller.abort());
          return new Promise<string>(() => {});
        },
      };
      expect((await refusal(change, never, { signal: controller.signal })).code).toBe("aborted");
    });

    it.each([undefined, null, 42, {}])("the factory refuses %s", (secret) => {
      expect(() => create("https://id.example", { ...secrets, [name]: secret as never })).toThrow(
        expect.objectContaining({ code: "misconfigured", provider: id, detail: expect.stringContaining(name) }),
      );
    });
  });
}
