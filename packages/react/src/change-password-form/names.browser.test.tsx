import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { everyState, showStates } from "../testing/showStates.tsx";

const names = {
  currentPassword: en.currentPassword,
  newPassword: en.newPassword,
  confirmPassword: en.confirmPassword,
};

/** Text as it is read: in one line. */
const read = (element: Element | null) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

const withForm = everyState.filter((it) => !/^(unavailable|success)/.test(it));

test.each(withForm)(
  "every control says what it is, and each field its error first, then its rules: %s",
  async (state) => {
    const [card] = await showStates([{ state }]);
    const form = card?.element.querySelector("form") as HTMLElement;
    const parts = (name: string) => [...form.querySelectorAll<HTMLElement>(`[data-rekey="${name}"]`)];
    expect(form).toHaveAccessibleName(en.heading);
    expect(parts("field")).toHaveLength(3);
    for (const field of parts("field")) {
      const input = field.querySelector("input") as HTMLInputElement;
      const name = names[input.name as keyof typeof names];
      expect(input).toHaveAccessibleName(name);
      const error = read(field.querySelector('[data-rekey="field-error"]'));
      const rules = [
        ...field.querySelectorAll('[data-rekey="hint"] > p, [role="meter"], [data-rekey="requirement"]'),
      ].map((it) => it.getAttribute("aria-label") ?? read(it));
      const inOrder = [error, ...rules].filter(Boolean).map((it) => it.replace(/[().?]/g, "\\$&"));
      expect(input).toHaveAccessibleDescription(inOrder.length > 0 ? RegExp(`^${inOrder.join(".*")}$`) : "");
      expect(input.getAttribute("aria-invalid")).toBe(error ? "true" : null);
      expect(input).toBeRequired();
      const reveal = field.querySelector("button");
      expect(reveal).toHaveAccessibleName(input.type === "text" ? en.hidePassword : en.showPassword);
      expect(reveal).toHaveAccessibleDescription(name);
    }
    for (const box of parts("checkbox")) {
      expect(box).toHaveAccessibleName(en.signOutOthers);
      expect(box).toHaveAccessibleDescription(en.signOutOthersHint);
    }
    for (const meter of parts("strength")) {
      expect(meter).toHaveAccessibleName(en.strength);
      expect(meter.getAttribute("aria-valuetext")).toBe(read(meter));
    }
    for (const notice of parts("notice")) {
      expect(notice).toHaveAccessibleName(read(notice.querySelector('[data-rekey="notice-title"]')));
    }
    const [submit] = parts("submit");
    expect(submit).toHaveAccessibleName(/\S/);
  },
);
