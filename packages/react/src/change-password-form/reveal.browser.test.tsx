import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import {
  button,
  confirmation,
  current,
  failure,
  fillIn,
  fillInAndSubmit,
  input,
  listen,
  newPassword,
  notice,
  renderForm,
  replacement,
} from "./harness.test-form.tsx";

const types = () => [current(), replacement(), confirmation()].map((it) => input(it).type);
const hidden = ["password", "password", "password"];
const shown = ["password", "text", "password"];

test("shows one field, says so in its name and to screen readers, and hides it again", async () => {
  await renderForm();
  await fillIn();
  const said = listen();
  const reveal = button("Show password").nth(1);
  await expect.element(reveal).toHaveAttribute("aria-controls", input(replacement()).id);
  await reveal.click();
  expect(types()).toEqual(shown);
  await expect.element(button("Hide password")).toHaveAccessibleDescription("New password");
  await expect.element(button("Hide password")).not.toHaveAttribute("aria-pressed");
  expect(button("Show password").elements()).toHaveLength(2);
  await button("Hide password").click();
  expect(types()).toEqual(hidden);
  // How many rules are met is said when typing pauses, which on a slow machine is only now.
  expect(said.filter((it) => !it.includes("rules met"))).toEqual([
    "Your password is visible.",
    "Your password is hidden.",
  ]);
});

test("is the next stop after its field, works by the keyboard, and keeps focus, caret and text", async () => {
  await renderForm();
  await fillIn();
  const field = input(replacement());
  field.focus();
  field.setSelectionRange(3, 5);
  await userEvent.tab();
  await expect.element(button("Show password").nth(1)).toHaveFocus();
  for (const key of ["{Enter}", " ", " "]) {
    await userEvent.keyboard(key);
    expect(document.activeElement?.getAttribute("aria-controls")).toBe(field.id);
    expect([field.selectionStart, field.selectionEnd, field.value]).toEqual([3, 5, newPassword]);
  }
  expect(types()).toEqual(shown);
});

test("sends nothing", async () => {
  await renderForm();
  await button("Show password").nth(0).click();
  await button("Hide password").click();
  for (const field of [current(), replacement(), confirmation()]) {
    await expect.element(field).not.toHaveAttribute("aria-invalid");
  }
});

test("a submit hides what is shown before anything is sent, and a failure does not show it again", async () => {
  const seen: string[][] = [];
  await renderForm(async () => {
    seen.push(types());
    throw failure("offline");
  });
  await fillIn();
  for (const it of button("Show password").elements()) await userEvent.click(it);
  expect(types()).toEqual(["text", "text", "text"]);
  await button().click();
  await expect.element(notice("You are offline")).toBeVisible();
  expect(seen).toEqual([hidden]);
  expect(types()).toEqual(hidden);
});

test("a submit that the form itself refuses hides it too", async () => {
  await renderForm();
  await button("Show password").nth(1).click();
  await button().click();
  await expect.poll(types).toEqual(hidden);
});

test("a page that is left, and may be shown to somebody else, shows no password", async () => {
  await renderForm();
  await fillIn();
  await button("Show password").nth(1).click();
  dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  await expect.poll(types).toEqual(hidden);
  await expect.element(button("Show password").nth(1)).toBeVisible();
});

test("can be used while the change is on its way", async () => {
  await renderForm(() => new Promise(() => {}));
  await fillInAndSubmit();
  await button("Show password").nth(1).click();
  expect(types()).toEqual(shown);
});
