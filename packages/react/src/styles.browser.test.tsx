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

// As Tailwind v4 begins, with what its reset does to buttons and boxes.
const tailwind = `
@layer theme, base, components, utilities;
@layer base {
  *, ::before, ::after { margin: 0; padding: 0; border: 0 solid; }
  button { background: transparent; border-radius: 0; }
}
@layer utilities { .p-9 { padding: 36px; } }`;

test("a reset in a base layer that is loaded later takes nothing away, and a utility class wins", async () => {
  await setTheme("light");
  const [card] = await showStates([{ state: "idle" }]);
  const button = card?.element.querySelector('[data-rekey="submit"]') as HTMLElement;
  const looks = () => {
    const { backgroundColor, paddingInlineStart, borderRadius } = getComputedStyle(button);
    return { backgroundColor, paddingInlineStart, borderRadius };
  };
  const before = looks();
  style.textContent = tailwind;
  document.head.append(style);
  expect(looks()).toEqual(before);
  button.classList.add("p-9");
  expect(looks()).toEqual({ ...before, paddingInlineStart: "36px" });
});

test.each(themeNames)("the mark of a success stands in a disc that can be seen: %s", async (theme) => {
  await setTheme(theme);
  const [card] = await showStates([{ state: "success" }]);
  const mark = card?.element.querySelector('[data-rekey="success"] > [data-rekey="icon"]') as Element;
  const { backgroundColor, outlineStyle } = getComputedStyle(mark);
  const around = getComputedStyle(document.documentElement).backgroundColor;
  expect(outlineStyle !== "none" || backgroundColor !== around).toBe(true);
});
