import type { BreachCheck } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import {
  answering,
  button,
  fillIn,
  fillInAndSubmit,
  newPassword,
  renderForm,
  replacement,
} from "./harness.test-form.tsx";

/** A breach check that gives each of its answers in turn. */
function checkThat(...answers: (boolean | undefined)[]) {
  return { isBreached: vi.fn<BreachCheck["isBreached"]>(async () => answers.shift()) } satisfies BreachCheck;
}

test("a password known from a breach is refused at its field, and nothing is sent", async () => {
  const breachCheck = checkThat(true, false);
  const changePassword = answering("changed");
  await renderForm(changePassword, { breachCheck });
  await fillInAndSubmit();
  await expect.element(replacement()).toHaveFocus();
  await expect
    .element(replacement())
    .toHaveAccessibleDescription(new RegExp(`^${en.errors.new_password_compromised.text}`));
  expect(changePassword).not.toHaveBeenCalled();
  await button().click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});

test.each([
  ["does not know it", checkThat(false)],
  ["can't tell", checkThat(undefined)],
  ["breaks, which it should not", { isBreached: () => Promise.reject(new TypeError("Failed to fetch")) }],
  [
    "breaks at once",
    {
      isBreached: () => {
        throw new TypeError("boom");
      },
    },
  ],
  ["knows at once, in plain JavaScript", { isBreached: () => false as never }],
])("a check that %s lets it be sent", async (_what, breachCheck) => {
  const changePassword = answering("changed");
  await renderForm(changePassword, { breachCheck });
  await fillInAndSubmit();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("is asked once per submit, about what is sent, and not about what the form itself refuses", async () => {
  const breachCheck = checkThat(false);
  const { container } = await renderForm(answering("changed"), { breachCheck });
  await button().click();
  await replacement().fill("short");
  await button().click();
  expect(breachCheck.isBreached).not.toHaveBeenCalled();
  await fillIn();
  const form = container.querySelector("form");
  form?.requestSubmit();
  form?.requestSubmit();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(breachCheck.isBreached).toHaveBeenCalledExactlyOnceWith(newPassword, expect.any(AbortSignal));
});

test("while it is at work the form is pending", async () => {
  const breachCheck: BreachCheck = { isBreached: () => new Promise(() => {}) };
  await renderForm(undefined, { breachCheck });
  await fillInAndSubmit();
  await expect.element(button("Changing password…")).toHaveAttribute("data-pending");
  await expect.element(replacement()).toHaveAttribute("readonly");
});
