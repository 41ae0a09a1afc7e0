import { ChangePasswordError, type Provider } from "@rekey/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cdp, page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePasswordForm } from "./index.ts";
import "./styles.css";

const provider: Provider = {
  id: "test",
  changePassword: async () => {
    throw new ChangePasswordError({ code: "outcome_unknown", provider: "test", detail: "Thrown by the test." });
  },
};

type Colour = [red: number, green: number, blue: number];
type Protocol = { send(method: string, parameters: object): Promise<unknown> };

/** Any CSS colour over a background, as the screen shows it. */
function onScreen(colour: string, [red, green, blue]: Colour = [255, 255, 255]): Colour {
  const context = new OffscreenCanvas(1, 1).getContext("2d") as OffscreenCanvasRenderingContext2D;
  for (const fill of [`rgb(${red} ${green} ${blue})`, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)] as Colour;
}

function backgroundOf(element: Element | null): Colour {
  if (!element) return onScreen("white");
  return onScreen(getComputedStyle(element).backgroundColor, backgroundOf(element.parentElement));
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const part = (name: string) => document.querySelector(`[data-rekey="${name}"]`) as HTMLElement;

async function showEveryColour() {
  const { rerender } = await render(<ChangePasswordForm provider={provider} username="a" />);
  await page.getByLabelText("Current password").fill("OldSamplepassword@123");
  await page.getByLabelText("New password", { exact: true }).fill("copper lantern field");
  await page.getByLabelText("Confirm new password").fill("copper lantern field");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByText("We couldn’t confirm the change")).toBeVisible();
  await page.getByLabelText("Current password").fill("");
  await expect.element(page.getByText("Enter your current password.")).toBeVisible();
  return rerender;
}

async function emulate(media: Record<string, string>) {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await (cdp() as unknown as Protocol).send("Emulation.setEmulatedMedia", { features });
}

beforeEach(() => {
  // What the browser paints behind a page anyway, but readable from its style.
  document.documentElement.style.background = "Canvas";
});
afterEach(async () => {
  await emulate({});
  document.documentElement.removeAttribute("style");
});

test.each<[string, string, Record<string, string>]>([
  ["light", "light", {}],
  ["dark", "dark", {}],
  ["a page that names no color-scheme, on a dark system", "", { "prefers-color-scheme": "dark" }],
  ["forced colours, light", "light dark", { "forced-colors": "active", "prefers-color-scheme": "light" }],
  ["forced colours, dark", "light dark", { "forced-colors": "active", "prefers-color-scheme": "dark" }],
])("can be read: %s", async (_name, colorScheme, media) => {
  document.documentElement.style.colorScheme = colorScheme;
  await emulate(media);
  await showEveryColour();
  for (const name of [
    "heading",
    "label",
    "input",
    "hint",
    "field-error",
    "requirement",
    "notice-title",
    "notice-text",
    "submit",
  ]) {
    const element = part(name);
    const ratio = contrast(onScreen(getComputedStyle(element).color), backgroundOf(element));
    expect(ratio, `${name}: text at 4.5:1 (WCAG 1.4.3)`).toBeGreaterThanOrEqual(4.5);
  }
  for (const input of document.querySelectorAll('[data-rekey="input"]')) {
    const ratio = contrast(onScreen(getComputedStyle(input).borderTopColor), backgroundOf(input.parentElement));
    expect(ratio, "an input's border at 3:1 (WCAG 1.4.11)").toBeGreaterThanOrEqual(3);
  }
  const reveal = part("reveal");
  expect(contrast(onScreen(getComputedStyle(reveal).color), backgroundOf(reveal))).toBeGreaterThanOrEqual(3);
});

test("at 320 px nothing is cut off or needs sideways scrolling", async () => {
  await page.viewport(320, 500);
  await showEveryColour();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const control of document.querySelectorAll("form button, form input:not([hidden])")) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), "a target of 24 px at least (WCAG 2.5.8)").toBeGreaterThanOrEqual(24);
  }
});

test("nothing moves for who asked for less motion", async () => {
  await emulate({ "prefers-reduced-motion": "reduce" });
  const never: Provider = { id: "test", changePassword: () => new Promise(() => {}) };
  const rerender = await showEveryColour();
  await rerender(<ChangePasswordForm provider={never} username="a" />);
  await page.getByLabelText("Current password").fill("OldSamplepassword@123");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  expect(document.getAnimations()).toEqual([]);
});
