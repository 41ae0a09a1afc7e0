import { describe, expect, it, vi } from "vitest";
import { json } from "../wire.test-server.ts";
import { type Conforming, change, failure, harness } from "./harness.test-suite.ts";

/** Changes that are given up, and changes that are not begun. */
export function describeStopping(conforming: Conforming): void {
  const { secrets, success } = conforming;
  const { setUp, refusal } = harness(conforming);

  describe("the caller's signal", () => {
    it("aborted before: nothing is sent, no secret is asked for", async () => {
      const asked = vi.fn(() => "SECRET-MARKER");
      const watched = Object.fromEntries(Object.keys(secrets).map((name) => [name, asked]));
      const error = await refusal(change, watched, { signal: AbortSignal.abort(change) });
      expect(error.code).toBe("aborted");
      expect(asked).not.toHaveBeenCalled();
    });

    it("aborted after: the error says that the change may have been applied", async () => {
      const controller = new AbortController();
      const { provider, received } = await setUp(() => controller.abort(change));
      const error = await failure(provider.changePassword(change, { signal: controller.signal }));
      expect(error.code).toBe("aborted");
      expect(error.detail).toMatch(/may have applied/);
      expect(received).toHaveLength(1);
    });

    it("aborted in the middle of the body", async () => {
      const controller = new AbortController();
      const { provider } = await setUp((response) => response.writeHead(200).write("{", () => controller.abort()));
      expect((await failure(provider.changePassword(change, { signal: controller.signal }))).code).toBe("aborted");
    });

    it("has no listener left afterwards, and no timer runs on", async () => {
      const { signal } = new AbortController();
      const added = vi.spyOn(signal, "addEventListener");
      const removed = vi.spyOn(signal, "removeEventListener");
      const set = vi.spyOn(globalThis, "setTimeout");
      const cleared = vi.spyOn(globalThis, "clearTimeout");
      const timeout = 54_321;
      const { provider } = await setUp(json(success), {}, { timeout });
      await provider.changePassword(change, { signal });
      expect(added).toHaveBeenCalled();
      expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
        expect.arrayContaining(added.mock.calls.map(([, listener]) => listener)),
      );
      const timers = set.mock.results.filter((_, index) => set.mock.calls[index]?.[1] === timeout);
      expect(timers.length).toBeGreaterThan(0);
      expect(cleared.mock.calls.map(([timer]) => timer)).toEqual(
        expect.arrayContaining(timers.map(({ value }) => value)),
      );
    });

    it("is refused when it is none", async () => {
      expect((await refusal(change, {}, { signal: "stop" as never })).code).toBe("misconfigured");
    });
  });

  describe("the caller's untilSent", () => {
    it.each(Object.keys(secrets))("aborted while %s is fetched: nothing is sent", async (name) => {
      const controller = new AbortController();
      const leaving = () => {
        controller.abort(change);
        return "SECRET-MARKER";
      };
      const error = await refusal(change, { [name]: leaving }, { untilSent: controller.signal });
      expect(error.code).toBe("aborted");
    });

    it("aborted after: the request goes on, and its answer counts", async () => {
      const controller = new AbortController();
      const { provider, received } = await setUp((...exchange) => {
        controller.abort(change);
        json(success)(...exchange);
      });
      await expect(provider.changePassword(change, { untilSent: controller.signal })).resolves.toBeUndefined();
      expect(received).toHaveLength(1);
    });
  });

  describe("offline", () => {
    it("sends nothing when the browser knows", async () => {
      vi.stubGlobal("navigator", { onLine: false });
      expect((await refusal(change)).code).toBe("offline");
    });

    it("sends nothing when the network goes while a secret is fetched", async () => {
      const leaving = Object.fromEntries(
        Object.keys(secrets).map((name) => [
          name,
          () => {
            vi.stubGlobal("navigator", { onLine: false });
            return "SECRET-MARKER";
          },
        ]),
      );
      expect((await refusal(change, leaving)).code).toBe("offline");
    });

    it("sends when nobody knows", async () => {
      vi.stubGlobal("navigator", undefined);
      const { provider } = await setUp(json(success));
      await expect(provider.changePassword(change)).resolves.toBeUndefined();
    });
  });
}
