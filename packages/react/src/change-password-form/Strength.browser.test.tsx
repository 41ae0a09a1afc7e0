import type { StrengthEstimator, StrengthScore } from "@rekey/core";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ChangePassword } from "../index.ts";
import {
  answering,
  button,
  confirmation,
  current,
  listen,
  oldPassword,
  pass,
  renderForm,
  replacement,
  settled,
  stopTheClock,
  username,
} from "./harness.test-form.tsx";

stopTheClock();

const meter = () => page.getByRole("meter", { name: "Strength" });

/** Scores a password by its length, once the test lets it. */
function estimator() {
  const waiting: (() => void)[] = [];
  const estimate = vi.fn(
    (password: string, _context: readonly string[]) =>
      new Promise<StrengthScore | undefined>((resolve) =>
        waiting.push(() => resolve(Math.min(4, password.length) as StrengthScore)),
      ),
  );
  const answer = async (index = 0) => {
    waiting.splice(index, 1)[0]?.();
    await settled();
  };
  return { load: vi.fn(), estimate, answer } satisfies StrengthEstimator & { answer: typeof answer };
}

const meterOf = (it: StrengthEstimator) => <ChangePassword.Strength estimator={it} />;

async function type(text: string) {
  await userEvent.keyboard(text);
  await pass(300);
}

test("without the prop there is no meter", async () => {
  await renderForm();
  await replacement().fill("abc");
  await pass(1_000);
  expect(page.getByRole("meter").elements()).toEqual([]);
});

test("loads when the person comes to the new password, and not before", async () => {
  const strength = estimator();
  await renderForm(undefined, { strength: meterOf(strength) });
  await current().fill(oldPassword);
  await pass(1_000);
  expect(strength.load).not.toHaveBeenCalled();
  expect(strength.estimate).not.toHaveBeenCalled();
  await replacement().click();
  expect(strength.load).toHaveBeenCalledOnce();
});

test("asks when typing pauses, with the words that the person would think of first", async () => {
  const strength = estimator();
  await renderForm(undefined, { strength: meterOf(strength), policy: { contextWords: ["Acme"] } });
  await replacement().click();
  for (const key of "abc") {
    await userEvent.keyboard(key);
    await pass(299);
  }
  expect(strength.estimate).not.toHaveBeenCalled();
  await pass(1);
  expect(strength.estimate).toHaveBeenCalledExactlyOnceWith("abc", ["Acme", username, "johnwick"]);
});

test("is a meter with its level in words, announced once per change", async () => {
  const strength = estimator();
  await renderForm(undefined, { strength: meterOf(strength), policy: {} });
  await expect.element(meter()).toHaveAttribute("aria-valuemin", "0");
  await expect.element(meter()).toHaveAttribute("aria-valuemax", "4");
  await expect.element(meter()).not.toHaveAttribute("data-score");
  const said = listen();
  await replacement().click();
  await type("abc");
  await strength.answer();
  await expect.element(meter()).toHaveAttribute("aria-valuenow", "3");
  await expect.element(meter()).toHaveAttribute("aria-valuetext", "Good");
  await expect.element(meter()).toHaveAttribute("data-score", "3");
  await expect.element(meter()).toHaveTextContent("Good");
  await type("d");
  await strength.answer();
  await type("e");
  await strength.answer();
  expect(said).toEqual(["Strength: Good", "Strength: Strong"]);

  await replacement().fill("");
  await pass(300);
  await expect.element(meter()).toHaveTextContent("");
  await expect.element(meter()).not.toHaveAttribute("data-score");
  expect(strength.estimate).toHaveBeenCalledTimes(3);
});

test("an answer about what stood there before is dropped", async () => {
  const strength = estimator();
  await renderForm(undefined, { strength: meterOf(strength), policy: {} });
  const said = listen();
  await replacement().click();
  await type("a");
  await type("bc");
  await strength.answer(1);
  await strength.answer(0);
  await expect.element(meter()).toHaveAttribute("data-score", "3");
  expect(said).toEqual(["Strength: Good"]);
});

test("an answer that comes after a submit does not talk over it", async () => {
  const strength = estimator();
  await renderForm(() => new Promise(() => {}), { strength: meterOf(strength), policy: {} });
  await current().fill(oldPassword);
  await confirmation().fill("abc");
  await replacement().click();
  await type("abc");
  await button().click();
  await expect.element(button("Changing password…")).toBeVisible();
  const said = listen();
  await strength.answer();
  await pass(1_000);
  expect(said).toEqual([]);
});

test("an estimator that can't tell leaves the meter empty", async () => {
  const strength: StrengthEstimator = { load: () => {}, estimate: async () => undefined };
  await renderForm(undefined, { strength: meterOf(strength) });
  const said = listen();
  await replacement().click();
  await type("abc");
  await expect.element(meter()).not.toHaveAttribute("data-score");
  expect(said).toEqual([]);
});

test("refuses nobody", async () => {
  const changePassword = answering("changed");
  const strength: StrengthEstimator = { load: () => {}, estimate: async () => 0 };
  await renderForm(changePassword, { strength: meterOf(strength), policy: {} });
  await current().fill(oldPassword);
  await replacement().click();
  await type("a");
  await expect.element(meter()).toHaveTextContent("Very weak");
  await confirmation().fill("a");
  await button().click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});
