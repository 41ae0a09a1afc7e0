import { de } from "@rekey/core/messages/de";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { failure, fillIn, fillInAndSubmit, listen, renderForm, replacement, status } from "./harness.test-form.tsx";

/** A provider that answers when the test says so. */
function waiting() {
  let answer!: (error?: unknown) => void;
  const answered = new Promise<void>((resolve, reject) => {
    answer = (error) => (error ? reject(error) : resolve());
  });
  return { changePassword: () => answered, answer };
}

test("a success is told to the handler of the moment, and not to that of the submit", async () => {
  const { changePassword, answer } = waiting();
  const [before, after] = [vi.fn(), vi.fn()];
  const { rerender } = await renderForm(changePassword, { onSuccess: before });
  await fillInAndSubmit();
  await rerender({ onSuccess: after });
  answer();
  await expect.poll(() => after.mock.calls.length).toBe(1);
  expect(before).not.toHaveBeenCalled();
});

test("so is the end of a session", async () => {
  const { changePassword, answer } = waiting();
  const [before, after] = [vi.fn(), vi.fn()];
  const { rerender } = await renderForm(changePassword, { onSessionExpired: before });
  await fillInAndSubmit();
  await rerender({ onSessionExpired: after });
  answer(failure("session_expired"));
  await expect.poll(() => after.mock.calls.length).toBe(1);
  expect(before).not.toHaveBeenCalled();
});

test("a wait is announced in the language of the moment", async () => {
  const { changePassword, answer } = waiting();
  const { rerender } = await renderForm(changePassword);
  await fillInAndSubmit();
  await rerender({ messages: de });
  const said = listen();
  answer(failure("rate_limited", { retryAt: new Date(Date.now() + 60_000) }));
  await expect.poll(() => status().textContent).toContain(de.errors.rate_limited.title);
  expect(said).toHaveLength(1);
});

test("a page in plain JavaScript that knows the name only later has its form", async () => {
  const { rerender } = await renderForm(undefined, { username: undefined as never });
  await fillIn();
  await rerender({ username: "lantern.maker@example.com" });
  await replacement().fill("Lantern.Maker 2026");
  await expect.element(page.getByText(/^Not your name/)).not.toHaveAttribute("data-met");
  await replacement().fill("copper lantern field");
  await expect.element(page.getByText(/^Not your name/)).toHaveAttribute("data-met");
});
