import fc from "fast-check";
import { expect, test } from "vitest";
import { type LabState, readLabState, writeLabState } from "./LabState.ts";

const text = fc.string({ unit: "grapheme" });
const states: fc.Arbitrary<LabState> = fc.record({
  isOpen: fc.boolean(),
  provider: text,
  captcha: text,
  challenge: fc.boolean(),
  policy: text,
  language: text,
  theme: text,
  direction: text,
  fault: text,
});

test("a link opens the state that it was copied from", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readLabState(writeLabState("", state))).toEqual(state);
    }),
  );
});

test("the beginning has nothing in the address, and the page's own parameters stay", () => {
  expect(writeLabState("", readLabState(""))).toBe("");
  expect(writeLabState("?from=mail", readLabState(""))).toBe("?from=mail");
  expect(writeLabState("?from=mail&theme=dark", readLabState(""))).toBe("?from=mail");
});

test("a provider that was named stays named", () => {
  expect(writeLabState("?provider=leadsquared", readLabState(""))).toBe("?provider=leadsquared");
});
