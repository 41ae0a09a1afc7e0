import { type Blocklist, nist, type PasswordPolicy } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  answering,
  button,
  confirmation,
  current,
  fillIn,
  fillInAndSubmit,
  listen,
  newPassword,
  oldPassword,
  pass,
  renderForm,
  replacement,
  settled,
  status,
  stopTheClock,
} from "./harness.test-form.tsx";

stopTheClock();

/** The rules with what is said of them, and whether they look met. */
const list = () =>
  [...document.querySelectorAll('[data-rekey="requirement"]')].map((it) => [
    it.textContent,
    it.hasAttribute("data-met"),
  ]);

const policy: PasswordPolicy = { minLength: 4, required: ["digit"], notCurrent: true };

test("tells the rules before anything is typed, and then which are met with each key, in words", async () => {
  await renderForm(undefined, { policy });
  const rules = [
    ["4 or more characters", false],
    ["A digit", false],
    ["Different from your current password", false],
  ];
  expect(list()).toEqual(rules);
  await expect
    .element(replacement())
    .toHaveAccessibleDescription(/4 or more characters A digit Different from your current password$/);

  await replacement().click();
  await userEvent.keyboard("abc");
  expect(list()[0]).toEqual(["4 or more characters (not met yet)", false]);
  expect(list()[2]).toEqual(["Different from your current password (met)", true]);
  await userEvent.keyboard("1");
  expect(list().slice(0, 2)).toEqual([
    ["4 or more characters (met)", true],
    ["A digit (met)", true],
  ]);
  await expect.element(replacement()).toHaveAccessibleDescription(/4 or more characters \(met\).*A digit \(met\)/);
  await userEvent.keyboard("{Backspace}");
  expect(list().map(([, met]) => met)).toEqual([false, false, true]);
  await expect.element(replacement()).toHaveAccessibleDescription(/4 or more characters \(not met yet\).*A digit/);
  await replacement().fill("");
  expect(list()).toEqual(rules);
});

test("what is typed as the current password counts as well", async () => {
  await renderForm(undefined, { policy });
  await replacement().fill("abc1");
  await current().fill("abc1");
  expect(list()[2]).toEqual(["Different from your current password (not met yet)", false]);
  await userEvent.keyboard("x");
  expect(list()[2]).toEqual(["Different from your current password (met)", true]);
});

test("is announced once, when typing pauses, and only if it has changed", async () => {
  await renderForm(undefined, { policy });
  const said = listen();
  await replacement().click();
  for (const key of "abcd") {
    await userEvent.keyboard(key);
    await pass(900);
  }
  expect(said).toEqual([]);
  await pass(100);
  expect(said).toEqual(["2 of 3 rules met"]);
  await userEvent.keyboard("efg");
  await pass(5_000);
  expect(said).toHaveLength(1);
  await userEvent.keyboard("1");
  await pass(5_000);
  expect(said).toEqual(["2 of 3 rules met", "3 of 3 rules met"]);
});

test("does not talk over what a submit comes to", async () => {
  await renderForm(() => new Promise(() => {}));
  await fillInAndSubmit();
  await expect.element(button("Changing password…")).toBeVisible();
  await pass(5_000);
  expect(status().textContent).toBe("Changing password…");
});

test("holds nobody to words that only contain the user name, but to the user name itself, with or without its domain", async () => {
  await renderForm(undefined, { policy: { contextWords: ["Acme"] } });
  const [rule] = [() => list()[0]?.[1]];
  for (const [password, met] of [
    ["JohnWick", false],
    ["johnwick@example.com", false],
    ["john wick 2026!", false],
    ["ACME", false],
    ["johnwick likes acme", true],
  ] as const) {
    await replacement().fill(password);
    expect([password, rule()]).toEqual([password, met]);
  }
});

test("shows the integrator's own rules in their own words", async () => {
  const rules = [{ message: "Kein {count} & kein <b>", test: (it: string) => !it.includes("x") }];
  await renderForm(undefined, { policy: { rules } });
  await current().fill(oldPassword);
  await replacement().fill("xyz");
  await confirmation().fill("xyz");
  expect(list()).toEqual([["Kein {count} & kein <b> (not met yet)", false]]);
  await button().click();
  await expect.element(replacement()).toHaveAccessibleDescription(/^Kein \{count\} & kein <b>/);
});

test("that not every keyboard has a character is told once, together with the rules", async () => {
  await renderForm(undefined, { policy });
  const said = listen();
  await replacement().fill("Köln");
  expect(said).toEqual([]);
  await pass(1_000);
  await replacement().fill("Köln 1");
  await pass(1_000);
  await replacement().fill("Köln 12");
  await pass(1_000);
  expect(said).toEqual([`2 of 3 rules met. ${en.unusualCharacters}`, "3 of 3 rules met"]);
  await replacement().fill("Koln 12");
  await pass(1_000);
  await replacement().fill("Köln 12");
  await pass(1_000);
  expect(said.slice(2)).toEqual([en.unusualCharacters]);
});

test("a browser that translates the page leaves the rules what they are, and they stay marked", async () => {
  await renderForm(undefined, { policy });
  for (const item of document.querySelectorAll('[data-rekey="requirement"]')) {
    const translated = document.createElement("font");
    translated.textContent = `übersetzt: ${item.textContent}`;
    item.replaceChildren(translated);
  }
  await replacement().fill("abc1");
  expect(list()[0]).toEqual(["übersetzt: 4 or more characters (met)", true]);
  await replacement().fill("");
  expect(list()[0]).toEqual(["übersetzt: 4 or more characters", false]);
});

test("a policy that asks for nothing has no list", async () => {
  await renderForm(undefined, { policy: {} });
  expect(page.getByRole("list").elements()).toEqual([]);
  await expect.element(replacement()).toHaveAccessibleDescription(/^A few unrelated words/);
});

test.each<[string, PasswordPolicy]>([
  ["an own rule", { rules: [{ message: "Kein x", test: () => false }] }],
  ["a length", { minLength: 50 }],
])("what was broken of %s is forgotten with a policy that no longer has it", async (_what, before) => {
  const { rerender } = await renderForm(undefined, { policy: before });
  await fillInAndSubmit();
  await expect.element(replacement()).toHaveAttribute("aria-invalid");
  await rerender({ policy: { notCurrent: true } });
  await expect.element(replacement()).not.toHaveAttribute("aria-invalid");
  expect(document.querySelector('[data-rekey="field-error"]')).toBeNull();
  expect(replacement().element()).toHaveProperty("value", newPassword);
});

/** A blocklist that has come once the test says so. */
function blocklist(listed: string) {
  let come = () => {};
  let loaded = false;
  const arrival = new Promise<void>((resolve) => {
    come = () => {
      loaded = true;
      resolve();
    };
  });
  const load = vi.fn(() => arrival);
  return { load, come, has: (it) => (loaded ? it === listed : undefined) } satisfies Blocklist & { come: () => void };
}

test("the blocklist is asked for when the person comes to the new password, and counts from when it is there", async () => {
  const common = blocklist(newPassword);
  await renderForm(undefined, { policy: { ...nist, blocklist: common } });
  await current().fill(oldPassword);
  expect(common.load).not.toHaveBeenCalled();
  await replacement().fill("another lantern field");
  expect(common.load).toHaveBeenCalled();
  const rule = () => list().find(([text]) => String(text).startsWith("Not a commonly"))?.[1];
  expect(rule()).toBe(false);
  common.come();
  await settled();
  expect(rule()).toBe(true);
});

test("a submit waits for the blocklist", async () => {
  const common = blocklist(newPassword);
  const changePassword = answering("changed");
  await renderForm(changePassword, { policy: { ...nist, blocklist: common } });
  await fillInAndSubmit();
  await expect.element(button("Changing password…")).toBeVisible();
  common.come();
  await settled();
  await pass(1); // react-hook-form moves the focus in a task of its own.
  await expect.element(replacement()).toHaveFocus();
  await expect.element(replacement()).toHaveAccessibleDescription(/^Many people use this password/);
  await expect.element(button("Change password")).toBeVisible();
  expect(changePassword).not.toHaveBeenCalled();
});

test("a blocklist that never comes, or can't, refuses nobody", async () => {
  for (const arrival of ["never", "broken", "broken at once"]) {
    const common = blocklist(newPassword);
    const changePassword = answering("changed");
    const { unmount } = await renderForm(changePassword, { policy: { ...nist, blocklist: common } });
    if (arrival === "broken") common.load.mockRejectedValue(new TypeError("Failed to fetch"));
    if (arrival === "broken at once") {
      common.load.mockImplementation(() => {
        throw new TypeError("boom");
      });
    }
    await fillIn();
    await button().click();
    await pass(3_000);
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(changePassword).toHaveBeenCalledOnce();
    await unmount();
  }
});
