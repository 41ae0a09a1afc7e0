import { test } from "vitest";
import { catalogs } from "./testing/catalogs.ts";
import { expectReflow } from "./testing/expectReflow.tsx";
import { everyState } from "./testing/showStates.tsx";

/** Of this many states a language has one, another each time; reflow.full.browser.test.tsx has all. */
const share = 3;

test.each(
  catalogs.map((messages, turn) => ({
    locale: messages.locale,
    messages,
    states: everyState.filter((_, index) => (index + turn) % share === 0),
  })),
)("at 320 px, which is 400 % of 1280, nothing is cut off: $locale", async ({ messages, states }) => {
  await expectReflow(messages, states);
});
