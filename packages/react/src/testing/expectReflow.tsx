import type { Messages } from "@rekey/core";
import { expect } from "vitest";
import { page } from "vitest/browser";
import type { StateName } from "../change-password-form/states.test-states.tsx";
import { cutOff } from "./cutOff.ts";
import { showStates } from "./showStates.tsx";

// WCAG 2.2, 1.4.12: what a person may set, and nothing may be lost.
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Shows states at 320 px, and sees that nothing is cut off: as they come, and with the room that a person may set. */
export async function expectReflow(messages: Messages, states: readonly StateName[]): Promise<void> {
  await page.viewport(320, 256);
  const cards = await showStates(states.map((state) => ({ state, messages })));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const { element, name } of cards) expect(cutOff(element), `${name}`).toEqual([]);

  const style = document.createElement("style");
  style.textContent = textSpacing;
  document.head.append(style);
  try {
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const { element, name } of cards)
      expect(cutOff(element), `${name}, with more room between letters`).toEqual([]);
  } finally {
    style.remove();
  }
}
