import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { answering, current, fillIn, notice, renderForm } from "./harness.test-form.tsx";

const { title, text } = en.unavailable;

test("an account without a password gets an explanation under the heading, and no form", async () => {
  await renderForm(answering("changed"), { unavailable: true, heading: 3 });
  await expect.element(page.getByRole("heading", { level: 3, name: "Change password" })).toBeVisible();
  await expect.element(notice(title)).toBeVisible();
  await expect.element(page.getByText(text)).toBeVisible();
  expect(document.querySelectorAll("form, input, button")).toHaveLength(0);
  // It stands there from the start; nobody is dragged to it.
  expect(document.activeElement).toBe(document.body);
});

test("the explanation can be the page's own", async () => {
  await renderForm(undefined, { unavailable: <a href="https://id.example/password">Change it at Example ID</a> });
  await expect.element(page.getByRole("link", { name: "Change it at Example ID" })).toBeVisible();
  expect(page.getByText(text).elements()).toEqual([]);
});

test("what was typed before the page knew is gone when the form comes back", async () => {
  const { rerender } = await renderForm();
  await fillIn();
  await rerender({ unavailable: true });
  expect(document.querySelectorAll("input")).toHaveLength(0);
  await rerender({ unavailable: false });
  await expect.element(current()).toHaveValue("");
});
