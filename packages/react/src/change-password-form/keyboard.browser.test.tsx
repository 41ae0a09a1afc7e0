import { ChangePasswordError, type Messages } from "@rekey/core";
import { ar } from "@rekey/core/messages/ar";
import { en } from "@rekey/core/messages/en";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { contrast } from "../testing/contrast.ts";
import { showStates } from "../testing/showStates.tsx";
import { endTheme, setTheme, type ThemeName, themeNames } from "../testing/themes.ts";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";

afterEach(endTheme);

function focused(): HTMLElement {
  return document.activeElement as HTMLElement;
}

function partOf(element: Element): string {
  return element.getAttribute("name") ?? element.getAttribute("data-rekey") ?? element.tagName.toLowerCase();
}

/** Presses Tab, from an element on, until it has left the page. */
async function walk(from: HTMLElement, visit: (element: HTMLElement) => unknown, shift = false): Promise<string[]> {
  const order: string[] = [];
  const seen = new Set<Element>([from, document.body]);
  from.focus();
  for (;;) {
    await userEvent.tab({ shift });
    const element = focused();
    if (seen.has(element)) return order;
    seen.add(element);
    order.push(partOf(element));
    await visit(element);
  }
}

/** Stands before the form, and after it. */
function edges(): { before: HTMLElement; after: HTMLElement } {
  const main = document.querySelector("main") as HTMLElement;
  const [before, after] = [document.createElement("p"), document.createElement("p")];
  main.prepend(before);
  main.append(after);
  before.tabIndex = after.tabIndex = -1;
  return { before, after };
}

const everyControl = [
  ...["currentPassword", "reveal", "newPassword", "reveal", "confirmPassword", "reveal"],
  ...["signOutOthers", "submit"],
];

test.each<[string, Messages]>([
  ["left to right", en],
  ["right to left", ar],
])("Tab comes to every control, in the order in which they stand, and back: %s", async (_name, messages) => {
  await showStates([{ state: "signOutOthers", messages }]);
  const { before, after } = edges();
  expect(await walk(before, () => {})).toEqual(everyControl);
  expect(await walk(after, () => {}, true)).toEqual(everyControl.toReversed());
});

test("Tab comes from the summary to its links and then to the fields", async () => {
  await showStates([{ state: "faults" }]);
  await expect.poll(() => partOf(focused())).toBe("notice");
  await userEvent.tab();
  expect(focused().textContent).toBe("Enter your current password.");
  await userEvent.keyboard("{Enter}");
  expect(partOf(focused())).toBe("currentPassword");
});

async function pixelsOf(): Promise<ImageData> {
  const main = document.querySelector("main") as HTMLElement;
  // Room for a ring around what stands at the edge.
  main.style.padding = "1rem";
  const base64 = await page.screenshot({ save: false, element: main });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d") as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** Counts pixels that have changed so much that a person sees it: 3:1 (WCAG 2.2, 1.4.11 and 2.4.13). */
function changedPixels(before: ImageData, after: ImageData): number {
  let changed = 0;
  for (let at = 0; at < before.data.length; at += 4) {
    const [was, is] = [before, after].map(
      ({ data }) => [data[at], data[at + 1], data[at + 2]] as [number, number, number],
    );
    if (was && is && contrast(was, is) >= 3) changed++;
  }
  return changed;
}

test.each<[ThemeName]>(themeNames.map((name) => [name]))(
  "who comes with Tab sees where they are: %s",
  async (theme) => {
    await page.viewport(400, 900);
    await setTheme(theme);
    await showStates([{ state: "signOutOthers" }]);
    const { before: start } = edges();
    start.focus();
    const before = await pixelsOf();
    await walk(start, async (element) => {
      const { width, height } = element.getBoundingClientRect();
      expect(Math.min(width, height), `${partOf(element)}`).toBeGreaterThanOrEqual(24);
      // 2 px around a control; a ring within one is as much smaller as it is inset.
      const inset = partOf(element) === "reveal" ? 8 : 0;
      const ring = 2 * 2 * (width + height - 4 * inset);
      expect(changedPixels(before, await pixelsOf()), `${partOf(element)}`).toBeGreaterThan(ring * 0.6);
    });
  },
);

test("a header that stays at the top of the page hides nothing that has the focus", async () => {
  await page.viewport(320, 256);
  const header = document.createElement("header");
  header.style.cssText = "position: sticky; top: 0; height: 80px; background: Canvas; z-index: 1";
  document.body.prepend(header);
  await showStates([{ state: "faults" }]);
  const hidden: string[] = [];
  const look = (element: HTMLElement) => {
    if (element.getBoundingClientRect().bottom <= header.getBoundingClientRect().bottom) hidden.push(partOf(element));
  };
  await expect.poll(() => partOf(focused())).toBe("notice");
  look(focused());
  const { before, after } = edges();
  await walk(before, look);
  await walk(after, look, true);
  header.remove();
  expect(hidden).toEqual([]);
});

test("a failure and a success by keyboard alone", async () => {
  const provider = {
    id: "test",
    changePassword: async ({ currentPassword }: { currentPassword: string }) => {
      if (currentPassword === "wrong")
        throw new ChangePasswordError({ code: "current_password_incorrect", provider: "test", detail: "By the test." });
    },
  };
  await render(<ChangePasswordForm provider={provider} username="johnwick@example.com" />);
  const { keyboard, tab } = userEvent;
  await tab();
  await keyboard("wrong");
  await tab();
  await keyboard(" ");
  await expect.element(page.getByLabelText("Current password")).toHaveAttribute("type", "text");
  await tab();
  await keyboard("copper lantern field");
  await tab();
  await tab();
  await keyboard("copper lantern field{Enter}");
  await expect.element(page.getByLabelText("Current password")).toHaveFocus();
  await expect
    .element(page.getByLabelText("Current password"))
    .toHaveAccessibleDescription(en.errors.current_password_incorrect.text);
  // It is selected, so that what is typed replaces it.
  await keyboard("OldSamplepassword@123{Enter}");
  await expect.element(page.getByRole("heading", { name: "Password changed" })).toHaveFocus();
  await expect
    .element(page.getByRole("heading", { name: "Password changed" }))
    .toHaveAccessibleDescription("Use your new password the next time you sign in.");
});
