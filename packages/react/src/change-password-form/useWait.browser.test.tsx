import { en } from "@rekey/core/messages/en";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
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
  input,
  listen,
  notice,
  oldPassword,
  pass,
  renderForm,
  status,
  stopTheClock,
} from "./harness.test-form.tsx";

stopTheClock();

const inSeconds = (seconds: number) => ({ retryAt: new Date(Date.now() + seconds * 1_000) });
const limit = (seconds: number) => failure("rate_limited", inSeconds(seconds));

test("the wait runs on the button, which keeps the focus; it is told once at its start and once at its end", async () => {
  await renderForm(answering(limit(24)));
  await fillIn();
  const said = listen();
  await button().click();
  const held = button("Try again in 0:24");
  await expect.element(held).toHaveFocus();
  await expect.element(held).toHaveAttribute("aria-disabled", "true");
  await expect.element(held).toHaveAttribute("data-held");
  expect(held.element()).toHaveProperty("disabled", false);
  await expect.element(notice("Too many attempts")).toMatchTextContent(/again in 24 seconds\./);

  await pass(1_000);
  await expect.element(button("Try again in 0:23")).toHaveFocus();
  await expect.element(notice("Too many attempts")).toMatchTextContent(/again in 23 seconds\./);
  await pass(22_999);
  await expect.element(button("Try again in 0:01")).toHaveFocus();
  await pass(1);
  await expect.element(button("Try again")).toHaveFocus();
  await expect.element(button("Try again")).not.toHaveAttribute("aria-disabled");
  await expect.element(button("Try again")).not.toHaveAttribute("data-held");
  await expect.element(notice("Too many attempts")).toMatchTextContent(/You can try again now\.$/);
  await pass(60_000);
  expect(said).toEqual([
    "Changing password…",
    "Too many attempts. You can try again in 24 seconds. What you typed is still here.",
    "You can try again now.",
  ]);
});

test("neither clicks nor Enter send anything before the wait is over; after it one submit does", async () => {
  const changePassword = answering(limit(3), "changed");
  const { container } = await renderForm(changePassword);
  await fillInAndSubmit();
  await button("Try again in 0:03").click({ force: true });
  await userEvent.type(confirmation(), "{Enter}");
  container.querySelector("form")?.requestSubmit();
  await pass(2_999);
  await userEvent.type(current(), "{Enter}");
  expect(changePassword).toHaveBeenCalledOnce();
  expect(input(current()).value).toBe(oldPassword);
  await pass(1);
  expect(changePassword).toHaveBeenCalledOnce();
  await button("Try again").click();
  await expect.poll(() => document.activeElement?.textContent).toBe("Password changed");
  expect(changePassword).toHaveBeenCalledTimes(2);
});

test("the clock has minutes and hours", async () => {
  await renderForm(answering(limit(3_725)));
  await fillInAndSubmit();
  await expect.element(button("Try again in 1:02:05")).toBeVisible();
  await pass(1_000);
  await expect.element(button("Try again in 1:02:04")).toBeVisible();
});

test("a locked account is told of until when, and held as long", async () => {
  const changePassword = answering(failure("account_locked", inSeconds(900)));
  await renderForm(changePassword);
  await fillIn();
  const said = listen();
  await button().click();
  const locked = notice("Your account is locked for now");
  await expect.element(locked).toHaveFocus();
  const time = new Intl.DateTimeFormat("en", { timeStyle: "short" }).format(Date.now() + 900_000);
  await expect.element(locked).toMatchTextContent(new RegExp(`in 15 minutes, at ${time}\\.$`));
  await button("Try again in 15:00").click({ force: true });
  expect(changePassword).toHaveBeenCalledOnce();
  // The notice has the focus, so the wait is not told a second time.
  expect(said).toEqual(["Changing password…"]);
});

test("a second wait counts from its own start", async () => {
  let seconds = 2;
  await renderForm(() => Promise.reject(limit(seconds)));
  await fillInAndSubmit();
  await expect.element(button("Try again in 0:02")).toBeVisible();
  await pass(2_000);
  seconds = 5;
  await pass(10_000);
  await button("Try again").click();
  await expect.element(button("Try again in 0:05")).toBeVisible();
  await pass(4_000);
  await expect.element(button("Try again in 0:01")).toBeVisible();
  await pass(1_000);
  await expect.element(button("Try again")).toBeVisible();
});

test("a device that slept has no seconds to catch up on", async () => {
  await renderForm(answering(limit(600)));
  await fillInAndSubmit();
  await expect.element(button("Try again in 10:00")).toBeVisible();
  vi.setSystemTime(Date.now() + 300_000);
  await pass(1_000);
  await expect.element(button("Try again in 4:59")).toBeVisible();
});

test.each([undefined, inSeconds(-5).retryAt])(
  "a limit that tells no wait to come (%s) holds nothing",
  async (retryAt) => {
    const changePassword = answering(failure("rate_limited", { retryAt }));
    await renderForm(changePassword);
    await fillInAndSubmit();
    await button("Try again").click();
    await expect.poll(() => changePassword.mock.calls.length).toBe(2);
  },
);

test("a form that nobody had to wait for tells of no end of a wait", async () => {
  const { rerender } = await renderForm();
  await rerender({ messages: { ...en } });
  await pass(1_000);
  expect(status().textContent).toBe("");
});

test("messages that the page makes anew while the button is held announce no end of the wait", async () => {
  const { rerender } = await renderForm(answering(limit(24)), { messages: { ...en } });
  await fillInAndSubmit();
  await expect.element(button("Try again in 0:24")).toBeVisible();
  const said = listen();
  await rerender({ messages: { ...en } });
  await pass(1_000);
  expect(said).toEqual([]);
});

test("a layout in which nobody counts holds the submit as long, and no longer; who comes later counts on", async () => {
  // It has no ErrorSummary and a button of its own, which the developer is told of.
  vi.spyOn(console, "error").mockReturnValue();
  const changePassword = answering(limit(5), "changed");
  const form = (counts: boolean) => (
    <ChangePassword.Root provider={{ id: "test", changePassword }} username="johnwick">
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <ChangePassword.ConfirmPassword />
      <ChangePassword.Status />
      <button type="submit">Mine</button>
      {counts && <ChangePassword.Submit />}
    </ChangePassword.Root>
  );
  const { rerender } = await render(form(false));
  await fillIn();
  await button("Mine").click();
  await expect.poll(() => status().textContent).toMatch(/Too many attempts/);
  await pass(2_000);
  await button("Mine").click();
  expect(changePassword).toHaveBeenCalledOnce();
  await rerender(form(true));
  await expect.element(button("Try again in 0:03")).toBeVisible();
  await pass(1_000);
  await expect.element(button("Try again in 0:02")).toBeVisible();
  await rerender(form(false));
  await pass(2_000);
  await button("Mine").click();
  await expect.poll(() => changePassword.mock.calls.length).toBe(2);
});
