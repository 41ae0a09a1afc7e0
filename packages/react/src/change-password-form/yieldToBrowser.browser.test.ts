import { afterEach, expect, test, vi } from "vitest";
import { yieldToBrowser } from "./yieldToBrowser.ts";

afterEach(() => vi.unstubAllGlobals());

test.each(["with", "without"])(
  "what comes after it is a task of its own, %s the browser's own way to yield",
  async (how) => {
    if (how === "without") vi.stubGlobal("scheduler", undefined);
    let isOver = false;
    const yielded = yieldToBrowser().then(() => {
      isOver = true;
    });
    // All of these are of the task at hand.
    for (let turn = 0; turn < 1_000; turn++) await Promise.resolve();
    expect(isOver).toBe(false);
    await yielded;
  },
);
