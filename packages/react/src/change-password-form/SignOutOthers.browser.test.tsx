import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePassword } from "../index.ts";
import {
  answering,
  button,
  current,
  failure,
  fillIn,
  fillInAndSubmit,
  newPassword,
  oldPassword,
  renderForm,
  replacement,
  username,
} from "./harness.test-form.tsx";

const choice = () => page.getByRole("checkbox", { name: en.signOutOthers });
const told = () => page.getByText(en.othersSignedOut, { exact: false });

test("is offered and ticked where the provider can, and told in the end", async () => {
  const changePassword = answering("changed");
  await renderForm(changePassword, { canSignOutOthers: true });
  await expect.element(choice()).toBeChecked();
  await expect.element(choice()).toHaveAccessibleDescription(en.signOutOthersHint);
  await fillInAndSubmit();
  await expect.element(told()).toBeVisible();
  expect(changePassword.mock.calls.map(([it]) => it.signOutOthers)).toEqual([true]);
});

test("is not told when it was not asked for", async () => {
  const changePassword = answering("changed");
  await renderForm(changePassword, { canSignOutOthers: true });
  await fillIn();
  await choice().click();
  await button().click();
  await expect.element(page.getByText(en.successText)).toBeVisible();
  expect(told().elements()).toEqual([]);
  expect(changePassword.mock.calls[0]?.[0].signOutOthers).toBe(false);
});

test("keeps what was chosen through a failure", async () => {
  const changePassword = answering(failure("offline"));
  await renderForm(changePassword, { canSignOutOthers: true });
  await fillIn();
  await choice().click();
  await button().click();
  await button("Try again").click();
  await expect.poll(() => changePassword.mock.calls.length).toBe(2);
  await expect.element(choice()).not.toBeChecked();
  expect(changePassword.mock.calls.map(([it]) => it.signOutOthers)).toEqual([false, false]);
});

test("is nowhere where the provider can't", async () => {
  const changePassword = answering("changed");
  await renderForm(changePassword);
  expect(page.getByRole("checkbox").elements()).toEqual([]);
  await fillInAndSubmit();
  await expect.element(page.getByText(en.successText)).toBeVisible();
  expect(told().elements()).toEqual([]);
  expect(changePassword.mock.calls[0]?.[0]).not.toHaveProperty("signOutOthers");
});

test("a checkbox of the page's own with that name promises nothing the provider can't keep", async () => {
  await render(
    <ChangePassword.Root provider={{ id: "test", changePassword: answering("changed") }} username={username}>
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <input type="checkbox" name="signOutOthers" aria-label="Everywhere" defaultChecked />
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await current().fill(oldPassword);
  await replacement().fill(newPassword);
  await button().click();
  await expect.element(page.getByText(en.successText)).toBeVisible();
  expect(told().elements()).toEqual([]);
});

test("can start without a tick", async () => {
  await render(
    <ChangePassword.Root
      provider={{ id: "test", changePassword: answering("changed"), canSignOutOthers: true }}
      username={username}
    >
      <ChangePassword.SignOutOthers defaultChecked={false} />
    </ChangePassword.Root>,
  );
  await expect.element(choice()).not.toBeChecked();
});
