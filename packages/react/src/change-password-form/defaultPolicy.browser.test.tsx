import { nist } from "@rekey/core";
import { commonPasswords } from "@rekey/core/blocklist";
import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import {
  answering,
  button,
  confirmation,
  current,
  oldPassword,
  renderForm,
  replacement,
} from "./harness.test-form.tsx";

const tooShort = /^Use at least 15 characters\./;

async function submitWith(password: string) {
  await current().fill(oldPassword);
  await replacement().fill(password);
  await confirmation().fill(password);
  await button().click();
}

test.each([
  ["14 letters", "copper lantern", 14],
  ["8 emoji, which are 16 units of UTF-16", "😀".repeat(8), 8],
  ["14 letters with an accent each, composed only in NFC", "e\u0301".repeat(14), 14],
])("a character is a code point after NFC: %s are too few", async (_what, password, count) => {
  expect([...password.normalize("NFC")]).toHaveLength(count);
  const changePassword = answering("changed");
  await renderForm(changePassword);
  await submitWith(password);
  await expect.element(replacement()).toHaveAccessibleDescription(tooShort);
  await expect.element(replacement()).toHaveFocus();
  expect(changePassword).not.toHaveBeenCalled();
});

test.each([
  ["15 letters", "copper lanterns"],
  ["15 emoji", "😀".repeat(15)],
  ["20 lowercase letters, and no class of characters is asked for", "copperlanternsinarow"],
  ["15 spaces, which are characters like others", " ".repeat(15)],
])("accepted as it is: %s", async (_what, password) => {
  const changePassword = answering("changed");
  await renderForm(changePassword);
  await submitWith(password);
  await expect.element(page.getByText(en.successText)).toBeVisible();
  expect(changePassword.mock.calls.map(([it]) => it.newPassword)).toEqual([password]);
});

// A tenant that has 8 characters: of the longer ones hardly any is common.
const policy = { ...nist, minLength: 8, blocklist: commonPasswords, contextWords: ["Northfield"] };

test.each([
  ["a common password", "Password1", en.issues.not_common],
  ["the portal's name", "northfield 2026", en.issues.not_context_word],
])("%s is refused with its reason, as a whole and in whatever case", async (_what, password, reason) => {
  const changePassword = answering("changed");
  await renderForm(changePassword, { policy });
  await submitWith(password);
  await expect.poll(() => replacement().element().getAttribute("aria-invalid")).toBe("true");
  const error = replacement().element().closest('[data-rekey="field"]')?.querySelector('[data-rekey="field-error"]');
  expect(error?.textContent).toBe(reason);
  expect(changePassword).not.toHaveBeenCalled();
});

test.each([
  ["a common password", "my Password1 lantern"],
  ["the portal's name", "a copper Northfield lantern"],
])("one that only contains %s is accepted", async (_what, password) => {
  const changePassword = answering("changed");
  await renderForm(changePassword, { policy });
  await submitWith(password);
  await expect.element(page.getByText(en.successText)).toBeVisible();
  expect(changePassword.mock.calls.map(([it]) => it.newPassword)).toEqual([password]);
});
