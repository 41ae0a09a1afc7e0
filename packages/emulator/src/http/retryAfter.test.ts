import { afterEach, expect, it, vi } from "vitest";
import { retryAfter } from "./retryAfter.ts";

afterEach(() => {
  vi.useRealTimers();
});

it("is a number of seconds, or an HTTP date", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 8, 23, 59, 58) });
  expect([retryAfter("seconds", 5), retryAfter("date", 5)]).toEqual(["5", "Mon, 09 Nov 2026 00:00:03 GMT"]);
});
