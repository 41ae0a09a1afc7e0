import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome, RecordedRequest } from "../requests/RecordedRequest.ts";
import { describeExchange } from "./describeExchange.ts";

// Whoever runs these tests may have set either.
beforeEach(() => {
  vi.stubEnv("NO_COLOR", undefined);
  vi.stubEnv("FORCE_COLOR", undefined);
});
afterEach(() => vi.unstubAllEnvs());

const file = new PassThrough();
const terminal = Object.assign(new PassThrough(), { isTTY: true, getColorDepth: () => 4 });

const request: RecordedRequest = {
  id: 1,
  // In the time zone of whoever reads it.
  at: new Date(2026, 0, 2, 9, 5, 7).toISOString(),
  vendor: "loginradius",
  method: "PUT",
  path: "/identity/v2/auth/password/change",
  query: { apikey: "text(36) 0123456789ab", access_token: "text(36) ba9876543210" },
  headers: { authorization: "Bearer text(36) ba9876543210" },
  body: { oldpassword: "text(21) aaaaaaaaaaaa", newpassword: "text(21) bbbbbbbbbbbb" },
  outcome: { status: 200, durationMs: 41.4 },
};
const line = (changes: Partial<RecordedRequest>, stream: NodeJS.WritableStream = file) =>
  describeExchange({ ...request, ...changes }, stream);
const ended = (outcome: Partial<Outcome>) => line({ outcome: { durationMs: 1, ...outcome } }).replaceAll(/ +/g, " ");

describe("a request in the terminal", () => {
  it("is one aligned line", () => {
    const lines = [
      line({}),
      line({
        ...{ vendor: "leadsquared", method: "POST", path: "/api/Settings/v2/ChangePassword" },
        outcome: { status: 500, code: "MXInvalidPasswordException", durationMs: 1_234, fault: "latency" },
      }),
    ];
    expect(lines).toEqual([
      "09:05:07 loginradius PUT    /identity/v2/auth/password/change            200                                      41 ms",
      "09:05:07 leadsquared POST   /api/Settings/v2/ChangePassword              500 MXInvalidPasswordException         1234 ms  fault: latency",
    ]);
  });

  it.each<[Partial<Outcome>, string]>([
    [{ status: 200 }, "200 1 ms"],
    [{ status: 401, code: 967 }, "401 967 1 ms"],
    [{ status: 200, code: 967 }, "200 967 1 ms"],
    [{ status: 502, fault: "html" }, "502 1 ms fault: html"],
    [{ transport: "hang", fault: "hang" }, "hang 1 ms fault: hang"],
    [{ transport: "reset", fault: "reset" }, "reset 1 ms fault: reset"],
    [{ status: 200, transport: "truncate", fault: "truncate" }, "200, cut off 1 ms fault: truncate"],
  ])("says how it ended: %j", (outcome, expected) => {
    expect(ended(outcome).endsWith(`/change ${expected}`)).toBe(true);
  });

  it("says nothing of query, headers and body", () => {
    for (const secret of ["apikey", "text(", "0123456789ab", "aaaaaaaaaaaa", "Bearer"])
      expect(line({})).not.toContain(secret);
  });

  it.each([
    ["an escape sequence", "/\x1b[2J\x1b]0;title\x07", "/\\u{1b}[2J\\u{1b}]0;title\\u{7}"],
    ["a C1 control character", "/\x9b31m", "/\\u{9b}31m"],
    ["new lines", "/\r\n09:05:08 loginradius", "/\\u{d}\\u{a}09:05:08\\u{20}loginradius"],
    ["a change of direction", "/\u202Eegnahc", "/\\u{202e}egnahc"],
    ["nothing to be seen", "/a\u200Bb\u2028c", "/a\\u{200b}b\\u{2028}c"],
  ])("shows %s in a path, and does not do it", (_, path, shown) => {
    expect(line({ path })).toContain(` ${shown} `);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(line({ path, method: path, vendor: path, outcome: { durationMs: 1, code: path } })).not.toMatch(
      /[^\x20-\x7e]/,
    );
  });

  it("cuts a path of any length", () => {
    expect(line({ path: `/${"x".repeat(10_000)}` }).length).toBeLessThan(300);
  });

  it.each<[Partial<Outcome>, number]>([
    [{ status: 200 }, 32],
    [{ status: 404 }, 33],
    [{ status: 200, code: 967 }, 33],
    [{ status: 500 }, 31],
    [{ transport: "reset" }, 31],
  ])("is coloured by its outcome on a terminal: %j", (outcome, colour) => {
    expect(line({ outcome: { durationMs: 1, ...outcome } }, terminal)).toContain(`\x1b[${colour}m`);
  });

  it("has no colour in a file, nor with NO_COLOR; FORCE_COLOR wants it everywhere", () => {
    expect(line({}, file)).not.toContain("\x1b");
    vi.stubEnv("FORCE_COLOR", "1");
    expect(line({}, file)).toContain("\x1b[32m");
    vi.stubEnv("FORCE_COLOR", undefined);
    vi.stubEnv("NO_COLOR", "1");
    const obedient = Object.assign(new PassThrough(), { isTTY: true, getColorDepth: () => 1 });
    expect(line({}, obedient)).not.toContain("\x1b");
  });
});
