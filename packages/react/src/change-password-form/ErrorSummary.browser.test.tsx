import { errorCodes } from "@rekey/core";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePassword } from "../index.ts";
import {
  answering,
  button,
  confirmation,
  current,
  failure,
  fillIn,
  fillInAndSubmit,
  newPassword,
  notice,
  oldPassword,
  renderForm,
  replacement,
  settled,
  username,
} from "./harness.test-form.tsx";

const address = location.href;

afterEach(() => history.replaceState(null, "", address));

const link = (name: string | RegExp) => page.getByRole("link", { name });

test("one faulty field is gone to, without a summary in between", async () => {
  await renderForm();
  await fillIn();
  await confirmation().fill("copper lantern fiel");
  await button().click();
  await expect.element(confirmation()).toHaveFocus();
  expect(page.getByRole("group").elements()).toEqual([]);
});

test("two or more are listed, and the list has the focus", async () => {
  await renderForm();
  await replacement().fill("too short");
  await button().click();
  await expect.element(notice("3 things need your attention")).toHaveFocus();
  expect(
    page
      .getByRole("link")
      .elements()
      .map((it) => it.textContent),
  ).toEqual(["Enter your current password.", "Use at least 15 characters.", "Enter the new password once more."]);
});

test.each([
  ["a click", (it: Element) => userEvent.click(it)],
  [
    "Enter",
    (it: Element) => {
      (it as HTMLElement).focus();
      return userEvent.keyboard("{Enter}");
    },
  ],
])("%s on its link leads to the field, and leaves the address to the page's router", async (_how, follow) => {
  history.replaceState(null, "", "#/settings/password");
  await renderForm(undefined, { id: "pw" });
  await button().click();
  const hashChanges: Event[] = [];
  addEventListener("hashchange", (event) => hashChanges.push(event), { once: true });
  for (const [text, field, id] of [
    ["Enter the new password once more.", confirmation(), "pw-confirmPassword"],
    ["Enter your current password.", current(), "pw-currentPassword"],
  ] as const) {
    await expect.element(link(text)).toHaveAttribute("href", `#${id}`);
    expect(document.getElementById(id)).toBe(field.element());
    await follow(link(text).element());
    await expect.element(field).toHaveFocus();
  }
  expect(location.hash).toBe("#/settings/password");
  expect(hashChanges).toEqual([]);
});

test("counts what is left, and goes when the one that is left says it all", async () => {
  await renderForm();
  await button().click();
  await expect.element(notice("3 things need your attention")).toBeVisible();
  await current().fill(oldPassword);
  await expect.element(notice("2 things need your attention")).toBeVisible();
  expect(page.getByRole("link").elements()).toHaveLength(2);
  await replacement().fill(newPassword);
  await expect.poll(() => page.getByRole("group").elements()).toEqual([]);
  await expect.element(confirmation()).toHaveAttribute("aria-invalid");
});

test("coming back, as what was mended is wrong again, it calls nobody away from their typing", async () => {
  await renderForm();
  await button().click();
  await current().fill(oldPassword);
  await replacement().fill(newPassword);
  await expect.poll(() => page.getByRole("group").elements()).toEqual([]);
  await replacement().fill("short");
  await expect.element(notice("2 things need your attention")).toBeVisible();
  await expect.element(replacement()).toHaveFocus();
  await button().click();
  await expect.element(notice("2 things need your attention")).toHaveFocus();
});

test("a layout without it takes the person to the first faulty field", async () => {
  await render(
    <ChangePassword.Root provider={{ id: "test", changePassword: answering("changed") }} username={username}>
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <ChangePassword.ConfirmPassword />
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await button().click();
  await expect.element(current()).toHaveFocus();
  await current().fill(oldPassword);
  await button().click();
  await expect.element(replacement()).toHaveFocus();
});

test.each([
  ["current_password_incorrect", current],
  ["new_password_rejected", replacement],
  ["new_password_reused", replacement],
  ["new_password_compromised", replacement],
] as const)("the provider's %s is told at its field, which has the focus", async (code, field) => {
  await renderForm(answering(failure(code)));
  await fillInAndSubmit();
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveAttribute("aria-invalid", "true");
  expect(page.getByRole("group").elements()).toEqual([]);
});

test.each(errorCodes.filter((code) => code !== "rate_limited"))(
  "the provider's %s without a field is told above the fields, where the focus goes",
  async (code) => {
    await renderForm(answering(failure(code, { field: undefined })));
    await fillInAndSubmit();
    await expect.poll(() => document.activeElement?.getAttribute("data-code")).toBe(code);
    expect(document.querySelectorAll("[aria-invalid]")).toHaveLength(0);
  },
);

test("the same failure a second time is gone to a second time", async () => {
  const changePassword = answering(failure("offline"));
  await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(notice("You are offline")).toHaveFocus();
  await button("Try again").click();
  await expect.poll(() => changePassword.mock.calls.length).toBe(2);
  await expect.element(notice("You are offline")).toHaveFocus();
});

test("a message takes the focus once: who goes on is not called back", async () => {
  const { rerender } = await renderForm(answering(failure("offline")));
  await fillInAndSubmit();
  await expect.element(notice("You are offline")).toHaveFocus();
  await current().click();
  await rerender({ heading: 3 });
  await userEvent.keyboard("x");
  await settled();
  await expect.element(current()).toHaveFocus();
});
