import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { renderForm, replacement } from "./harness.test-form.tsx";

const part = () => document.querySelector('[data-rekey="guidance"]');

test.each([
  ["letters with accents", "Köln lantern field"],
  ["emoji", "copper 😀 lantern field"],
  ["another script", "ताँबा लालटेन खेत"],
  ["a no-break space", "copper\u00a0lantern"],
])("says of %s that not every keyboard has them, as long as they are there", async (_what, password) => {
  await renderForm();
  expect(part()?.textContent).toBe(en.guidance);
  await replacement().fill(password);
  await expect.element(page.getByText(en.unusualCharacters)).toBeVisible();
  expect(part()?.hasAttribute("data-unusual")).toBe(true);
  await expect.element(replacement()).toHaveAccessibleDescription(new RegExp(`^${en.unusualCharacters}`));
  await replacement().fill("copper lantern field");
  await expect.element(page.getByText(en.guidance)).toBeVisible();
  expect(part()?.hasAttribute("data-unusual")).toBe(false);
});

test("has nothing to say of what is on every keyboard", async () => {
  await renderForm();
  await replacement().fill(String.fromCharCode(...Array.from({ length: 95 }, (_, it) => it + 32)));
  expect(part()?.textContent).toBe(en.guidance);
});
