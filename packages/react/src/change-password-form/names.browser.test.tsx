import { en } from "@rekey/core/messages/en";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { everyState, showStates } from "../testing/showStates.tsx";
import type { StateName } from "./states.test-states.tsx";

const names = {
  currentPassword: en.currentPassword,
  newPassword: en.newPassword,
  confirmPassword: en.confirmPassword,
  signOutOthers: en.signOutOthers,
};

const withForm = everyState.filter((it) => !/^(unavailable|success)/.test(it));

/** Text as it is read: in one line. */
const read = (element: Element | null) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

describe.each(withForm)("%s", (state: StateName) => {
  test("every control says what it is, and each field its error first, then its rules", async () => {
    const [card] = await showStates([{ state }]);
    const form = page.elementLocator(card?.element as HTMLElement).getByRole("form", { name: en.heading });
    await expect.element(form).toBeInTheDocument();
    for (const field of form.element().querySelectorAll('[data-rekey="field"]')) {
      const input = field.querySelector("input") as HTMLInputElement;
      const error = field.querySelector('[data-rekey="field-error"]');
      const hint = field.querySelector('[data-rekey="hint"]');
      const locator = page.elementLocator(input);
      await expect.element(locator).toHaveAccessibleName(names[input.name as keyof typeof names]);
      const description = [error, hint].map(read).filter(Boolean).join(" ");
      if (description) await expect.element(locator).toHaveAccessibleDescription(description);
      else expect(input.hasAttribute("aria-describedby")).toBe(false);
      expect(input.getAttribute("aria-invalid")).toBe(error ? "true" : null);
      expect(input.required).toBe(true);

      const reveal = page.elementLocator(field.querySelector("button") as HTMLButtonElement);
      await expect.element(reveal).toHaveAccessibleName(input.type === "text" ? en.hidePassword : en.showPassword);
      await expect.element(reveal).toHaveAccessibleDescription(names[input.name as keyof typeof names]);
    }
    for (const box of form.element().querySelectorAll('[data-rekey="checkbox"]')) {
      await expect.element(page.elementLocator(box)).toHaveAccessibleName(names.signOutOthers);
      await expect.element(page.elementLocator(box)).toHaveAccessibleDescription(en.signOutOthersHint);
    }
    for (const meter of form.element().querySelectorAll('[role="meter"]')) {
      await expect.element(page.elementLocator(meter)).toHaveAccessibleName(en.strength);
      expect(meter.getAttribute("aria-valuetext")).toBe(read(meter));
    }
    for (const notice of form.element().querySelectorAll('[data-rekey="notice"]')) {
      const title = read(notice.querySelector('[data-rekey="notice-title"]'));
      await expect.element(page.elementLocator(notice)).toHaveAccessibleName(title);
    }
    const submit = form.element().querySelector('[data-rekey="submit"]') as HTMLElement;
    await expect.element(page.elementLocator(submit)).toHaveAccessibleName(read(submit));
    expect(read(submit)).not.toBe("");
  });
});
