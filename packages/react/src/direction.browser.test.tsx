import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { showStates } from "./testing/showStates.tsx";

const tolerance = 1; // px; text is laid out in fractions

/** Where each part of a form is: how far from the side where its lines begin, and how wide. */
function places(root: Element, direction: "ltr" | "rtl"): [part: string, start: number, width: number][] {
  const { left, right } = root.getBoundingClientRect();
  const parts = [...root.querySelectorAll('[data-rekey]:not([data-rekey="status"])')];
  return parts
    .filter((it) => it.checkVisibility())
    .map((part) => {
      const box = part.getBoundingClientRect();
      const start = direction === "ltr" ? box.left - left : right - box.right;
      return [part.getAttribute("data-rekey") ?? "", start, box.width];
    });
}

test.each(["signOutOthers", "strength", "faults", "outcomeUnknown", "successEverywhere"] as const)(
  "right to left is the mirror image: %s",
  async (state) => {
    await page.viewport(400, 900);
    const messages = { ...en, locale: "en-GB", direction: "rtl" as const };
    const [ltr, rtl] = await showStates([{ state }, { state, messages }]);
    const [there, here] = [ltr, rtl].map((card, index) => places(card?.element as Element, index ? "rtl" : "ltr"));
    expect(here?.map(([part]) => part)).toEqual(there?.map(([part]) => part));
    const moved = here?.filter(([, start, width], index) => {
      const [, otherStart = 0, otherWidth = 0] = there?.[index] ?? [];
      return Math.abs(start - otherStart) > tolerance || Math.abs(width - otherWidth) > tolerance;
    });
    expect(moved).toEqual([]);
  },
);
