import { afterAll, expect, test } from "vitest";
import { everyState, showStates } from "./testing/showStates.tsx";
import { emulateMedia, endTheme } from "./testing/themes.ts";

afterAll(endTheme);

test("nothing moves in any state for who asked for less motion", async () => {
  await emulateMedia({ "prefers-reduced-motion": "reduce" });
  await showStates(everyState.map((state) => ({ state })));
  expect(document.getAnimations()).toEqual([]);
});

test("who did not is shown that the change is on its way, and nothing else moves", async () => {
  await emulateMedia({ "prefers-reduced-motion": "no-preference" });
  await showStates(everyState.map((state) => ({ state })));
  const names = document.getAnimations().map((it) => it instanceof CSSAnimation && it.animationName);
  expect(names).toEqual(["rekey-spin"]);
});
