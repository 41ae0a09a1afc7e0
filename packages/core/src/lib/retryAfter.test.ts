import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { retryAfter } from "./retryAfter.ts";

const now = Date.parse("2026-03-01T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[string, Record<string, string>, number]>([
  ["seconds", { "retry-after": "7" }, 7],
  ["seconds with spaces around", { "retry-after": " 7 " }, 7],
  ["no wait, but a moment all the same", { "retry-after": "0" }, 1],
  ["no more than an hour", { "retry-after": "86400" }, 3600],
  ["more digits than a number holds", { "retry-after": "9".repeat(400) }, 3600],
  ["a date", { "retry-after": "Sun, 01 Mar 2026 12:00:30 GMT" }, 30],
  ["a date as of RFC 850", { "retry-after": "Sunday, 01-Mar-26 12:00:30 GMT" }, 30],
  ["a date as of asctime", { "retry-after": "Sun Mar  1 12:00:30 2026" }, 30],
  ["a date that has passed", { "retry-after": "Sun, 01 Mar 2026 11:00:00 GMT" }, 1],
  [
    "a date by the vendor's clock, which is two hours behind",
    { "retry-after": "Sun, 01 Mar 2026 10:00:30 GMT", date: "Sun, 01 Mar 2026 10:00:00 GMT" },
    30,
  ],
  ["a date beside a clock that can't be read", { "retry-after": "Sun, 01 Mar 2026 12:00:30 GMT", date: "noon" }, 30],
  ["nothing", {}, 5],
  ["an empty header", { "retry-after": "" }, 5],
  ["a negative number", { "retry-after": "-7" }, 5],
  ["a fraction", { "retry-after": "1.5" }, 5],
  ["a word", { "retry-after": "soon" }, 5],
  ["a day without a date", { "retry-after": "Sun, soon" }, 5],
  ["two values", { "retry-after": "3, 9" }, 5],
])("reads %s", (_, headers, seconds) => {
  expect(retryAfter(new Headers(headers), 5_000)).toEqual(new Date(now + seconds * 1_000));
});
