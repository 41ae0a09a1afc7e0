import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import {
  answering,
  button,
  current,
  failure,
  fillInAndSubmit,
  input,
  newPassword,
  notice,
  oldPassword,
  renderForm,
  replacement,
  settled,
} from "./harness.test-form.tsx";

const expired = failure("session_expired");
const ended = () => notice("Your session has ended");
const renewed = () => notice("You are signed in again");

/** A page's way to sign in again, which the test ends. */
function signIn() {
  let [succeed, giveUp] = [() => {}, () => {}];
  const signedIn = new Promise<void>((resolve, reject) => {
    succeed = resolve;
    giveUp = () => reject(new Error("Closed."));
  });
  return { onSessionExpired: vi.fn(() => signedIn), succeed, giveUp };
}

test("a page that signs the person in again gets the same form back, which sends nothing by itself", async () => {
  const { onSessionExpired, succeed } = signIn();
  const changePassword = answering(expired, "changed");
  await renderForm(changePassword, { onSessionExpired });
  await fillInAndSubmit();
  await expect.element(ended()).toHaveFocus();
  expect(onSessionExpired).toHaveBeenCalledExactlyOnceWith(expired);
  (document.activeElement as HTMLElement).blur(); // As to the page's own dialog.

  succeed();
  await expect.element(renewed()).toHaveFocus();
  expect([input(current()).value, input(replacement()).value]).toEqual([oldPassword, newPassword]);
  expect(changePassword).toHaveBeenCalledOnce();

  await button("Try again").click();
  await expect.element(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
  expect(changePassword).toHaveBeenCalledTimes(2);
  expect(onSessionExpired).toHaveBeenCalledOnce();
});

test("is asked for once per submit that fails so", async () => {
  const onSessionExpired = vi.fn(async () => {});
  await renderForm(answering(expired), { onSessionExpired });
  await fillInAndSubmit();
  await expect.element(renewed()).toHaveFocus();
  await button("Try again").click();
  await expect.poll(() => onSessionExpired.mock.calls.length).toBe(2);
  await expect.element(renewed()).toHaveFocus();
});

test("a sign-in that is given up leaves the message as it is", async () => {
  const { onSessionExpired, giveUp } = signIn();
  await renderForm(answering(expired), { onSessionExpired });
  await fillInAndSubmit();
  await expect.element(ended()).toBeVisible();
  giveUp();
  await settled();
  await expect.element(ended()).toBeVisible();
  expect(renewed().elements()).toEqual([]);
});

test("a sign-in that comes after another submit is about what is past", async () => {
  const { onSessionExpired, succeed } = signIn();
  const changePassword = answering(expired, failure("offline"));
  await renderForm(changePassword, { onSessionExpired });
  await fillInAndSubmit();
  await expect.element(ended()).toBeVisible();
  await button("Try again").click();
  await expect.element(notice("You are offline")).toBeVisible();
  succeed();
  await settled();
  await expect.element(notice("You are offline")).toBeVisible();
  expect(renewed().elements()).toEqual([]);
});

test("a sign-in that comes after the form has gone does nothing", async () => {
  const { onSessionExpired, succeed } = signIn();
  const changePassword = answering(expired);
  const complaints = vi.spyOn(console, "error");
  const { unmount } = await renderForm(changePassword, { onSessionExpired });
  await fillInAndSubmit();
  await expect.element(ended()).toBeVisible();
  await unmount();
  succeed();
  await settled();
  expect(changePassword).toHaveBeenCalledOnce();
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});

test.each([
  ["that gives no promise", () => {}],
  ["that is not there", undefined],
])("a handler %s leaves the message and the way to try again", async (_which, onSessionExpired) => {
  const changePassword = answering(expired);
  await renderForm(changePassword, { onSessionExpired });
  await fillInAndSubmit();
  await expect.element(ended()).toHaveFocus();
  await settled();
  await expect.element(ended()).toBeVisible();
  await button("Try again").click();
  await expect.poll(() => changePassword.mock.calls.length).toBe(2);
});
