import { afterEach, expect, test } from "vitest";
import { lowContrast } from "./testing/lowContrast.ts";
import { everyState, showStates } from "./testing/showStates.tsx";
import { endTheme, setTheme, themeNames } from "./testing/themes.ts";

const style = document.createElement("style");

afterEach(async () => {
  style.remove();
  await endTheme();
});

const showEveryState = () => showStates(everyState.map((state) => ({ state })));

test.each(themeNames)("every state can be read: %s", async (theme) => {
  await setTheme(theme);
  for (const { element, name } of await showEveryState()) expect(lowContrast(element), `${name}`).toEqual([]);
});

// The README's properties, as a portal would set them; the second is dark, on a page that has never heard of color-scheme.
test.each([
  `--rekey-accent: rebeccapurple; --rekey-radius: 0; --rekey-edge: #555;`,
  `--rekey-canvas: #10243a; --rekey-canvas-text: #f4f7fb; --rekey-edge: #7c93ab;`,
])("every state can be read in a portal's own colours: %s", async (properties) => {
  await setTheme("light");
  style.textContent = `[data-rekey="root"] { ${properties} background: var(--rekey-canvas); }`;
  document.head.append(style);
  for (const { element, name } of await showEveryState()) expect(lowContrast(element), `${name}`).toEqual([]);
});

test.each(themeNames)("how strong a password is can be seen, and not only read: %s", async (theme) => {
  await setTheme(theme);
  const [card] = await showStates([{ state: "strength" }]);
  const segments = [...(card?.element.querySelectorAll('[data-rekey="strength"] i') ?? [])];
  const colours = segments.map((it) => getComputedStyle(it).backgroundColor);
  expect(new Set(colours.slice(0, 3)).size).toBe(1);
  expect(colours[3]).not.toBe(colours[0]);
});

test.each(themeNames)("the mark of a success stands in a disc that can be seen: %s", async (theme) => {
  await setTheme(theme);
  const [card] = await showStates([{ state: "success" }]);
  const mark = card?.element.querySelector('[data-rekey="success"] > [data-rekey="icon"]') as Element;
  const { backgroundColor, outlineStyle } = getComputedStyle(mark);
  const around = getComputedStyle(document.documentElement).backgroundColor;
  expect(outlineStyle !== "none" || backgroundColor !== around).toBe(true);
});
