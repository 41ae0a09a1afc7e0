import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import "./styles.css";
import "./shadcn.css";
import { axeFaults } from "./testing/axeFaults.ts";
import { backgroundOf, contrast, onScreen } from "./testing/contrast.ts";
import { lowContrast } from "./testing/lowContrast.ts";
import { everyState, showStates } from "./testing/showStates.tsx";

// shadcn/ui, "Theming": the neutral theme that `shadcn init` writes for Tailwind v4.
const neutral = `
:root {
  --radius: 0.625rem;
  --background: oklch(1 0 0);
  --foreground: oklch(0.145 0 0);
  --card: oklch(1 0 0);
  --primary: oklch(0.205 0 0);
  --primary-foreground: oklch(0.985 0 0);
  --muted-foreground: oklch(0.556 0 0);
  --destructive: oklch(0.577 0.245 27.325);
  --border: oklch(0.922 0 0);
  --input: oklch(0.922 0 0);
  --ring: oklch(0.708 0 0);
}
.dark {
  --background: oklch(0.145 0 0);
  --foreground: oklch(0.985 0 0);
  --card: oklch(0.205 0 0);
  --primary: oklch(0.922 0 0);
  --primary-foreground: oklch(0.205 0 0);
  --muted-foreground: oklch(0.708 0 0);
  --destructive: oklch(0.704 0.191 22.216);
  --border: oklch(1 0 0 / 10%);
  --input: oklch(1 0 0 / 15%);
  --ring: oklch(0.556 0 0);
}
html { background: var(--background); color: var(--foreground); }
.card section { background: var(--card); }`;

const style = document.createElement("style");
const { classList } = document.documentElement;

beforeAll(() => {
  style.textContent = neutral;
  document.head.append(style);
});
beforeEach(() => {
  classList.remove("dark");
  document.body.className = "";
});
afterAll(() => style.remove());

const part = (name: string) => document.querySelector(`[data-rekey="${name}"]`) as HTMLElement;
const token = (name: string) => onScreen(getComputedStyle(document.documentElement).getPropertyValue(name));

test.each(["light", "dark"])("the form takes the page's tokens, and others when they change: %s", async (theme) => {
  classList.toggle("dark", theme === "dark");
  await showStates([{ state: "faults" }]);
  expect(onScreen(getComputedStyle(part("heading")).color)).toEqual(token("--foreground"));
  expect(onScreen(getComputedStyle(part("hint")).color)).toEqual(token("--muted-foreground"));
  expect(backgroundOf(part("input"))).toEqual(token("--background"));
  expect(backgroundOf(part("submit"))).toEqual(token("--primary"));
  expect(onScreen(getComputedStyle(part("submit")).color)).toEqual(token("--primary-foreground"));
  expect(getComputedStyle(part("input")).borderRadius).toBe("10px");

  document.documentElement.style.setProperty("--primary", "rebeccapurple");
  expect(backgroundOf(part("submit"))).toEqual(onScreen("rebeccapurple"));
  document.documentElement.removeAttribute("style");
});

test.each([
  ["light", ""],
  ["dark", ""],
  ["dark", "card"],
])("all can be read in shadcn's own theme, %s %s", async (theme, card) => {
  classList.toggle("dark", theme === "dark");
  document.body.className = card;
  const cards = await showStates(everyState.map((state) => ({ state })));
  for (const { element, name } of cards) expect(lowContrast(element), `${name}`).toEqual([]);
});

test.each(["light", "dark"])("so does axe say, and the ring is seen: %s", async (theme) => {
  classList.toggle("dark", theme === "dark");
  await showStates([{ state: "everythingAtOnce" }]);
  expect(await axeFaults(false)).toEqual([]);
  part("input").focus();
  const ring = onScreen(getComputedStyle(part("input")).outlineColor);
  expect(contrast(ring, token("--background"))).toBeGreaterThanOrEqual(3);
});
