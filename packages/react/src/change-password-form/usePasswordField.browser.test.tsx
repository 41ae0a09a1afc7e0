import { nist, type PasswordPolicy, passwordRulesOf } from "@rekey/core";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  answering,
  button,
  confirmation,
  current,
  fillIn,
  input,
  newPassword,
  renderForm,
  replacement,
} from "./harness.test-form.tsx";

const fields = [current, replacement, confirmation];
const fieldInputs = () => fields.map((field) => input(field()));

test("the fields stand in the order in which password managers look for them, with their tokens", async () => {
  const { container } = await renderForm();
  expect([...container.querySelectorAll("input")].map((it) => [it.name, it.getAttribute("autocomplete")])).toEqual([
    ["username", "username"],
    ["currentPassword", "current-password"],
    ["newPassword", "new-password"],
    ["confirmPassword", "new-password"],
  ]);
  expect(fieldInputs().map((it) => [it.type, it.required, it.spellcheck])).toEqual(
    fields.map(() => ["password", true, false]),
  );
  // It would cut what is pasted, without a word.
  expect(fieldInputs().some((it) => it.hasAttribute("maxlength"))).toBe(false);
});

test.each<[string, PasswordPolicy, string | null]>([
  ["the default", nist, "minlength: 15"],
  [
    "a vendor's",
    { minLength: 8, maxLength: 20, required: ["upper", ["digit", "[-_]"]], allowed: ["ascii-printable"] },
    "minlength: 8; maxlength: 20; required: upper; required: digit, [-_]; allowed: ascii-printable",
  ],
  ["one that asks for nothing", {}, null],
])("password managers are told the policy, %s, at the new password", async (_which, policy, rules) => {
  await renderForm(undefined, { policy });
  expect(fieldInputs().map((it) => it.getAttribute("passwordrules"))).toEqual([null, rules, null]);
  expect(passwordRulesOf(policy)).toBe(rules ?? "");
});

test("ids are those of the id prop, and the same after a new render", async () => {
  const { rerender } = await renderForm(undefined, { id: "settings" });
  const ids = () => fieldInputs().map((it) => it.id);
  expect(ids()).toEqual(["settings-currentPassword", "settings-newPassword", "settings-confirmPassword"]);
  await rerender({ heading: 3, username: "somebody else" });
  expect(ids()).toEqual(["settings-currentPassword", "settings-newPassword", "settings-confirmPassword"]);
});

test("every id that an attribute names is there; an error's comes before the hint's", async () => {
  const { container } = await renderForm(answering("changed"), { canSignOutOthers: true });
  const named = () =>
    ["aria-describedby", "aria-labelledby", "aria-controls", "for"].flatMap((attribute) =>
      [...container.querySelectorAll(`[${attribute}]`)].flatMap((it) => it.getAttribute(attribute)?.split(" ") ?? []),
    );
  for (const arrive of [() => Promise.resolve(), async () => button().click(), fillIn]) {
    await arrive();
    expect(named().filter((id) => !document.getElementById(id))).toEqual([]);
  }
  await replacement().fill("short");
  await expect.poll(() => replacement().element().closest("[data-invalid]")?.getAttribute("data-rekey")).toBe("field");
  await expect.element(replacement()).toHaveAttribute("aria-describedby", expect.stringMatching(/-error \S+-hint$/));
  await expect
    .element(replacement())
    .toHaveAccessibleDescription(/^Use at least 15 characters\. A few unrelated words/);
});

test("a pristine form has no fault, marked or described", async () => {
  await renderForm();
  for (const field of fieldInputs()) expect(field.getAttribute("aria-invalid")).toBeNull();
  expect(input(current()).getAttribute("aria-describedby")).toBeNull();
});

test("its targets are 24 pixels and more each way", async () => {
  await import("../styles.css");
  await renderForm(undefined, { canSignOutOthers: true });
  await button().click();
  const targets = [...document.querySelectorAll("input:not([hidden]), button, a")];
  expect(targets).toHaveLength(3 + 1 + 3 + 1 + 3);
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect([target.textContent, Math.min(width, height) >= 24]).toEqual([target.textContent, true]);
  }
});

test("takes what is pasted, whole", async () => {
  await renderForm();
  const pasted = `  ${"copper lantern ".repeat(20)}e\u0301 😀  `;
  // From a field of the page's own, by the keyboard, as a person does.
  const source = document.body.appendChild(document.createElement("textarea"));
  source.value = pasted;
  source.select();
  await userEvent.copy();
  const prevented: boolean[] = [];
  const hear = (event: Event) => prevented.push(event.defaultPrevented);
  addEventListener("paste", hear);
  for (const field of fields) {
    await field().click();
    await userEvent.paste();
    expect(input(field()).value).toBe(pasted);
  }
  removeEventListener("paste", hear);
  expect(prevented).toEqual([false, false, false]);
  source.remove();
});

test("takes what is dropped", async () => {
  await renderForm();
  const source = document.body.insertBefore(document.createElement("p"), document.body.firstChild);
  source.textContent = "copper";
  source.draggable = true;
  source.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", newPassword));
  const prevented: string[] = [];
  for (const type of ["paste", "drop", "copy", "cut", "contextmenu"]) {
    addEventListener(type, (event) => event.defaultPrevented && prevented.push(type), { once: true });
  }
  await userEvent.dragAndDrop(page.getByText("copper", { exact: true }), replacement());
  expect(input(replacement()).value).toBe(newPassword);
  await expect.element(replacement()).toHaveAccessibleDescription(/15 or more characters \(met\)/);
  expect(prevented).toEqual([]);
  source.remove();
});
