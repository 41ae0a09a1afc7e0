import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { catalogs } from "./testing/catalogs.ts";
import { cutOff } from "./testing/cutOff.ts";
import { everyState, showStates } from "./testing/showStates.tsx";

// WCAG 2.2, 1.4.12: what a person may set, and nothing may be lost.
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const style = document.createElement("style");

afterEach(() => style.remove());

test.each(catalogs)("at 320 px, which is 400 % of 1280, nothing is cut off: $locale", async (messages) => {
  await page.viewport(320, 256);
  const cards = await showStates(everyState.map((state) => ({ state, messages })));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const { element, name } of cards) expect(cutOff(element), `${name}`).toEqual([]);

  document.head.append(style);
  style.textContent = textSpacing;
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const { element, name } of cards) expect(cutOff(element), `${name}, with more room between letters`).toEqual([]);
});
