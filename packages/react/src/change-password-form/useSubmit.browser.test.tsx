import type { Provider } from "@rekey/core";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  answering,
  button,
  confirmation,
  current,
  failure,
  fillIn,
  fillInAndSubmit,
  input,
  newPassword,
  notice,
  oldPassword,
  renderForm,
  replacement,
  settled,
} from "./harness.test-form.tsx";

const values = () => [current(), replacement(), confirmation()].map((it) => input(it).value);
const filledIn = [oldPassword, newPassword, newPassword];

test("a wrong current password stays, selected and ready to be typed over, until a success", async () => {
  const changePassword = answering(failure("current_password_incorrect"), "changed");
  await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(current()).toHaveFocus();
  expect(values()).toEqual(filledIn);
  expect([input(current()).selectionStart, input(current()).selectionEnd]).toEqual([0, oldPassword.length]);
  const fields = [current(), replacement(), confirmation()].map(input);
  await userEvent.keyboard("The right one{Enter}");
  await expect.element(page.getByRole("heading", { name: "Password changed" })).toHaveFocus();
  expect(changePassword.mock.calls[1]?.[0]).toMatchObject({ currentPassword: "The right one", newPassword });
  expect(fields.map((it) => it.value)).toEqual(["", "", ""]);
});

test("a new password that is refused is not selected: it may only need an end", async () => {
  await renderForm(answering(failure("new_password_rejected")));
  await fillInAndSubmit();
  await expect.element(replacement()).toHaveFocus();
  await userEvent.keyboard("!");
  expect(input(replacement()).value).toHaveLength(newPassword.length + 1);
});

test("offline nothing typed is lost, and being online again sends nothing by itself", async () => {
  const changePassword = answering(failure("offline"));
  await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(notice("You are offline")).toHaveFocus();
  expect(values()).toEqual(filledIn);
  window.dispatchEvent(new Event("online"));
  await settled();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("a wrong current password after an unknown outcome means that the first attempt has worked", async () => {
  await renderForm(answering(failure("outcome_unknown"), failure("current_password_incorrect")));
  await fillInAndSubmit();
  await expect.element(notice("We couldn’t confirm the change")).toHaveFocus();
  await button("Try again").click();
  await expect.element(notice("Your password was probably changed")).toHaveFocus();
  await expect.element(current()).not.toHaveAttribute("aria-invalid");
  expect(values()).toEqual(filledIn);
});

test("the doubt outlasts another failure in between", async () => {
  await renderForm(answering(failure("outcome_unknown"), failure("offline"), failure("current_password_incorrect")));
  await fillInAndSubmit();
  await button("Try again").click();
  await expect.element(notice("You are offline")).toBeVisible();
  await button("Try again").click();
  await expect.element(notice("Your password was probably changed")).toBeVisible();
});

test.each([
  ["session_expired", "Your session has ended"],
  ["provider_unavailable", "The service is not available right now"],
  ["misconfigured", "Passwords can’t be changed here right now"],
] as const)("%s after an unknown outcome does not deny that the first attempt has worked", async (code, title) => {
  await renderForm(answering(failure("outcome_unknown"), failure(code)));
  await fillInAndSubmit();
  await button("Try again").click();
  await expect.element(notice(title).getByText(/your new password may already be in place/)).toBeVisible();
  expect(notice(title).element().textContent).not.toContain("not changed");
});

test("nor does a session that was renewed after an unknown outcome", async () => {
  const onSessionExpired = async () => {};
  await renderForm(answering(failure("outcome_unknown"), failure("session_expired")), { onSessionExpired });
  await fillInAndSubmit();
  await button("Try again").click();
  const renewed = notice("You are signed in again");
  await expect.element(renewed.getByText(/your new password may already be in place/)).toBeVisible();
  expect(renewed.element().textContent).not.toContain("has not been changed");
});

test("a wrong current password after an interrupted attempt means that it has worked", async () => {
  await renderForm(answering(failure("aborted"), failure("current_password_incorrect")));
  await fillInAndSubmit();
  await button("Try again").click();
  await expect.element(notice("Your password was probably changed")).toBeVisible();
});

test("a wait after an unknown outcome is told as one, and the doubt outlasts it", async () => {
  const limit = failure("rate_limited", { retryAt: new Date(Date.now() + 1) });
  await renderForm(answering(failure("outcome_unknown"), limit, failure("current_password_incorrect")));
  await fillInAndSubmit();
  await button("Try again").click();
  await expect.element(notice("Too many attempts")).toBeVisible();
  await button("Try again").click();
  await expect.element(notice("Your password was probably changed")).toBeVisible();
});

test("without an earlier doubt a wrong current password is just that", async () => {
  await renderForm(answering(failure("offline"), failure("current_password_incorrect")));
  await fillInAndSubmit();
  await button("Try again").click();
  await expect.element(current()).toHaveAttribute("aria-invalid");
  expect(page.getByRole("group").elements()).toEqual([]);
});

test("a success is told to the page once, whatever comes after it", async () => {
  const onSuccess = vi.fn();
  const changePassword = answering("changed");
  const { container, rerender } = await renderForm(changePassword, { onSuccess });
  await fillIn();
  const form = container.querySelector("form");
  form?.requestSubmit();
  form?.requestSubmit();
  await expect.element(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
  await rerender({ onSuccess, heading: 3 });
  expect(onSuccess).toHaveBeenCalledOnce();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("who leaves at the moment of the press asks nobody anything", async () => {
  const breachCheck = { isBreached: vi.fn(async () => false) };
  const changePassword = answering("changed");
  const { unmount } = await renderForm(changePassword, { breachCheck });
  await fillIn();
  (button().element() as HTMLButtonElement).click();
  // As far as it comes in the task of the press.
  for (let turn = 0; turn < 1_000; turn++) await Promise.resolve();
  await unmount();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(breachCheck.isBreached).not.toHaveBeenCalled();
  expect(changePassword).not.toHaveBeenCalled();
});

test("who leaves while the breach check is at work changes no password behind their own back", async () => {
  let answer = () => {};
  const signals: AbortSignal[] = [];
  const breachCheck = {
    isBreached: (_: string, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<boolean>((resolve) => (answer = () => resolve(false)));
    },
  };
  const changePassword = answering("changed");
  const { unmount } = await renderForm(changePassword, { breachCheck });
  await fillInAndSubmit();
  await expect.poll(() => signals.length).toBe(1);
  await unmount();
  expect(signals[0]?.aborted).toBe(true);
  answer();
  await settled();
  expect(changePassword).not.toHaveBeenCalled();
});

test.each<[string, Provider["changePassword"]]>([
  [
    "throws",
    () => {
      throw new TypeError("boom");
    },
  ],
  ["rejects with nothing", () => Promise.reject()],
])("a provider that %s leaves a form that can be sent again", async (_what, changePassword) => {
  const spy = vi.fn(changePassword);
  await renderForm(spy);
  await fillInAndSubmit();
  await expect.element(notice("We couldn’t confirm the change")).toHaveFocus();
  expect(values()).toEqual(filledIn);
  await button("Try again").click();
  await expect.poll(() => spy.mock.calls.length).toBe(2);
});

/** Whether the browser asks before it lets go of the page. */
const asksBeforeLeaving = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

test.each(["changed", "refused"])(
  "the browser asks who would leave while a change is on its way, and no longer: %s",
  async (end) => {
    let answer = () => {};
    const answered = new Promise<void>((resolve, reject) => {
      answer = () => (end === "changed" ? resolve() : reject(failure("new_password_rejected")));
    });
    // A page may go on to another at once.
    const onSuccess = vi.fn(() => expect(asksBeforeLeaving()).toBe(false));
    const changePassword = vi.fn(() => answered);
    await renderForm(changePassword, { onSuccess });
    await fillIn();
    expect(asksBeforeLeaving()).toBe(false);
    await button().click();
    await expect.poll(() => changePassword.mock.calls.length).toBe(1);
    expect(asksBeforeLeaving()).toBe(true);
    answer();
    await settled();
    expect(asksBeforeLeaving()).toBe(false);
    expect(onSuccess).toHaveBeenCalledTimes(end === "changed" ? 1 : 0);
  },
);
