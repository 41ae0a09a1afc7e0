import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { largestBody } from "../readBody.ts";
import { json, type Respond, raw, startServer } from "../wire.test-server.ts";
import { type Conforming, change, failure, harness } from "./harness.test-suite.ts";

/** What every provider makes of answers, and of none. */
export function describeAnswers(conforming: Conforming): void {
  const { create, secrets, success } = conforming;
  const { setUp, failureOf } = harness(conforming);

  describe("what it makes of the answer", () => {
    it.each([
      ["an empty 200", raw(""), "outcome_unknown"],
      ["a 204", raw("", 204), "outcome_unknown"],
      [
        "a 200 of HTML",
        raw("<!doctype html><p>CURRENT-MARKER", 200, { "Content-Type": "text/html" }),
        "outcome_unknown",
      ],
      ["a 200 of broken JSON", raw(JSON.stringify(success).slice(0, -1)), "outcome_unknown"],
      ["a 200 of JSON that is no object", json([success]), "outcome_unknown"],
      ["a 200 of null", json(null), "outcome_unknown"],
      ["a 200 that says nothing", json({ Message: "CURRENT-MARKER" }), "outcome_unknown"],
      ["a 200 that says success in a string", json({ IsSuccessful: "true", IsPosted: "true" }), "outcome_unknown"],
      ["a 500 without a body", raw("", 500), "outcome_unknown"],
      [
        "a 502 of HTML",
        raw("<h1>Bad gateway NEW-MARKER</h1>", 502, { "Content-Type": "text/html" }),
        "outcome_unknown",
      ],
      ["a 504", raw("", 504), "outcome_unknown"],
      ["a 500 that claims success", json(success, 500), "outcome_unknown"],
      ["a 503", raw("<h1>Unavailable</h1>", 503), "provider_unavailable"],
      ["a bare 400", raw("", 400), "misconfigured"],
      ["a bare 404", raw("Not found", 404), "misconfigured"],
      ["a bare 418", raw("", 418), "unexpected_response"],
    ])("%s", async (_, respond, code) => {
      const error = await failureOf(respond);
      expect(error.code).toBe(code);
      expect(error.status).toBeGreaterThanOrEqual(200);
    });

    it.each([
      ["another content type", raw(JSON.stringify(success), 200, { "Content-Type": "text/plain" })],
      ["no content type", raw(JSON.stringify(success))],
      ["a byte order mark", raw(`\ufeff${JSON.stringify(success)}`)],
    ])("success under %s is success", async (_, respond) => {
      const { provider } = await setUp(respond);
      await expect(provider.changePassword(change)).resolves.toBeUndefined();
    });

    it("stops reading a body that is too large to be an answer", async () => {
      let closed: Promise<unknown> | undefined;
      const error = await failureOf((response) => {
        closed = once(response, "close");
        response.writeHead(200);
        const pour = () => {
          while (!response.destroyed && response.write(" ".repeat(largestBody)));
        };
        response.on("drain", pour);
        pour();
      });
      expect(error).toMatchObject({ code: "outcome_unknown", status: 200 });
      // That is, it has an answer and isn't still reading at the timeout, or out of memory.
      expect(error.detail).toContain("The answer was 200");
      await closed;
    });

    it("reads the answer of a fetch without streams, up to the same size", async () => {
      const answer = (text: string) => ({ status: 200, headers: {}, text: async () => text }) as unknown as Response;
      const changing = (text: string) =>
        create("https://id.example", secrets, { fetch: async () => answer(text) }).changePassword(change);
      await expect(changing(JSON.stringify(success))).resolves.toBeUndefined();
      expect((await failure(changing(JSON.stringify(success).padEnd(largestBody + 1)))).code).toBe("outcome_unknown");
    });

    it("reads a body right up to that size", async () => {
      const body = JSON.stringify(success);
      const { provider } = await setUp(raw(body + " ".repeat(largestBody - body.length)));
      await expect(provider.changePassword(change)).resolves.toBeUndefined();
    });

    it("takes 429 for a rate limit, and says when to come back", async () => {
      const before = Date.now();
      const error = await failureOf(raw("", 429, { "Retry-After": "7" }));
      expect(error).toMatchObject({ code: "rate_limited", status: 429 });
      expect(error.retryAt?.getTime()).toBeGreaterThanOrEqual(before + 7_000);
      expect(error.retryAt?.getTime()).toBeLessThan(Date.now() + 7_100);
      expect((await failureOf(raw("", 429))).retryAt).toBeInstanceOf(Date);
    });

    it.each([200, 400, 401, 403, 404, 429, 500, 503])(
      "gives nothing away when a %i echoes the request",
      async (status) => {
        await failureOf((response, request) => {
          const echo = JSON.stringify(request);
          const body = { Status: "Error", ExceptionType: echo, ExceptionMessage: echo, ErrorCode: echo, Message: echo };
          json({ ...body, Description: echo, Errors: [{ FieldName: echo }], ...request }, status)(response, request);
        });
      },
    );

    it("never follows a redirect, and the other origin hears nothing", async () => {
      const other = await startServer(json(success));
      for (const status of [301, 302, 303, 307, 308]) {
        const error = await failureOf(raw("", status, { Location: `${other.baseUrl}/steal` }));
        expect(error.code).toBe("outcome_unknown");
      }
      expect(other.received).toHaveLength(0);
    });
  });

  describe("when no whole answer comes", () => {
    it("gives up at the timeout before the headers", async () => {
      let closed: Promise<unknown> | undefined;
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      // The time is up when the request has arrived, however slow the machine is.
      const hang = (response: ServerResponse) => {
        closed = once(response, "close");
        vi.advanceTimersByTime(60);
      };
      const error = await failureOf(hang, { timeout: 60 });
      vi.useRealTimers();
      expect(error.code).toBe("outcome_unknown");
      expect(error.detail).toContain("60 ms");
      await closed;
    });

    it("gives up at the timeout in the middle of the body", async () => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const untilHeaders: typeof fetch = async (...request) => {
        const response = await fetch(...request);
        setImmediate(() => vi.advanceTimersByTime(60));
        return response;
      };
      const error = await failureOf((response) => response.writeHead(200).write("{"), {
        timeout: 60,
        fetch: untilHeaders,
      });
      vi.useRealTimers();
      expect(error).toMatchObject({ code: "outcome_unknown", status: 200 });
    });

    it.each<[string, Respond]>([
      ["before the headers", (response) => response.socket?.resetAndDestroy()],
      [
        "after the headers",
        (response) =>
          response.writeHead(200, { "Content-Length": "99" }).write("", () => response.socket?.resetAndDestroy()),
      ],
      [
        "in the middle of the body",
        (response) => {
          response.writeHead(500);
          response.write('{"ErrorCode":967,', () => response.socket?.destroy());
        },
      ],
    ])("the connection breaks %s", async (_, respond) => {
      expect((await failureOf(respond)).code).toBe("outcome_unknown");
    });

    it("nobody listens at the address", async () => {
      // Port 9 is Discard's; fetch refuses a few ports by itself, this one among them, and that is a network error too.
      const provider = create("http://127.0.0.1:9", secrets);
      expect((await failure(provider.changePassword(change))).code).toBe("outcome_unknown");
    });

    it("the integrator's fetch throws something that carries the request", async () => {
      for (const thrown of [
        Object.assign(new TypeError("CURRENT-MARKER", { cause: change }), { config: { data: change } }),
        Object.assign(new Error("x"), { name: "NEWMARKER" }),
        "CURRENT-MARKER",
        undefined,
      ]) {
        const fetch = async () => {
          throw thrown;
        };
        const provider = create("https://id.example", secrets, { fetch });
        expect((await failure(provider.changePassword(change))).code).toBe("outcome_unknown");
      }
    });

    it.each([
      ["nothing", async () => undefined],
      ["no response", async () => ({ CURRENT: "MARKER" })],
    ])("the integrator's fetch gives %s", async (_, fetch) => {
      const provider = create("https://id.example", secrets, { fetch: fetch as unknown as typeof globalThis.fetch });
      expect((await failure(provider.changePassword(change))).code).toBe("outcome_unknown");
    });

    it("the integrator's fetch never settles and heeds no signal", async () => {
      const fetch = () => new Promise<never>(() => {});
      const provider = create("https://id.example", secrets, { fetch, timeout: 30 });
      expect((await failure(provider.changePassword(change))).code).toBe("outcome_unknown");
    });
  });
}
