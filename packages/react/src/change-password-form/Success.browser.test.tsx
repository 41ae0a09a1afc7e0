import { en } from "@rekey/core/messages/en";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { ChangePassword } from "../index.ts";
import { button, fillInAndSubmit, renderForm } from "./harness.test-form.tsx";

const title = () => page.getByText("Password changed", { exact: true });

test.each([1, 3, 6] as const)("stands in the form's place, its heading at level %d and focused", async (level) => {
  await renderForm(undefined, { heading: level });
  await fillInAndSubmit();
  await expect.element(page.getByRole("heading", { level, name: "Password changed" })).toHaveFocus();
  expect(document.querySelectorAll("form, input")).toHaveLength(0);
  expect(page.getByRole("heading").elements()).toHaveLength(1);
});

test("without headings its title is focused all the same", async () => {
  await renderForm(undefined, { heading: false });
  await fillInAndSubmit();
  await expect.element(title()).toHaveFocus();
  expect(page.getByRole("heading").elements()).toEqual([]);
});

test("says what to do next", async () => {
  await renderForm();
  await fillInAndSubmit();
  await expect.element(page.getByText(en.successText)).toBeVisible();
});

test("can lead on from there", async () => {
  const success = (
    <ChangePassword.Success>
      <a href="/settings">Back to the settings</a>
    </ChangePassword.Success>
  );
  await renderForm(undefined, { success });
  await fillInAndSubmit();
  await expect.element(title()).toHaveFocus();
  await expect.element(page.getByRole("link", { name: "Back to the settings" })).toBeVisible();
});

test("can offer to end the other sessions, where the provider can't with the change", async () => {
  const signOutOthers = vi.fn();
  const success = (
    <ChangePassword.Success>
      <button type="button" onClick={signOutOthers}>
        Sign out my other devices
      </button>
    </ChangePassword.Success>
  );
  await renderForm(undefined, { success });
  await fillInAndSubmit();
  await button("Sign out my other devices").click();
  expect(signOutOthers).toHaveBeenCalledOnce();
});

test("can be something else altogether", async () => {
  await renderForm(undefined, { success: <p>All done.</p> });
  await fillInAndSubmit();
  await expect.element(page.getByText("All done.")).toBeVisible();
  expect(title().elements()).toEqual([]);
  expect(document.querySelector("form")).toBeNull();
});
