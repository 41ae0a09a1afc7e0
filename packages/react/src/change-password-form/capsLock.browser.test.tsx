import { en } from "@rekey/core/messages/en";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  answering,
  button,
  confirmation,
  current,
  fillIn,
  input,
  listen,
  renderForm,
  replacement,
  settled,
} from "./harness.test-form.tsx";

const hints = () =>
  page
    .getByText(en.capsLock, { exact: true })
    .elements()
    .filter((it) => it.dataset["rekey"] === "caps-lock");

function press(type: string, on: boolean, field = current()) {
  const init = { key: "a", modifierCapsLock: on, bubbles: true };
  field.element().dispatchEvent(type.startsWith("key") ? new KeyboardEvent(type, init) : new MouseEvent(type, init));
}

test.each(["keydown", "keyup", "mousedown"])("is seen at %s, told once, and gone when it is off", async (type) => {
  await renderForm();
  const said = listen();
  await current().click();
  for (let key = 0; key < 5; key++) {
    press(type, true);
    await settled();
  }
  await expect.poll(() => hints().length).toBe(1);
  expect(hints()[0]?.closest('[data-rekey="field"]')).toBe(current().element().closest('[data-rekey="field"]'));
  expect(said).toEqual(["Caps Lock is on."]);
  press(type, false);
  await expect.poll(hints).toEqual([]);
  expect(said).toHaveLength(1);
});

test("belongs to the field that the person is in", async () => {
  await renderForm();
  await current().click();
  press("keydown", true);
  await expect.poll(() => hints().length).toBe(1);
  await replacement().click();
  await expect.poll(hints).toEqual([]);
  press("keydown", true, replacement());
  await expect.poll(() => hints().length).toBe(1);
});

test("going, it does not take the button away from under the mouse that left the field", async () => {
  const changePassword = answering("changed");
  await renderForm(changePassword);
  await fillIn();
  await confirmation().click();
  press("keydown", true, confirmation());
  await expect.poll(() => hints().length).toBe(1);
  await button().click();
  await expect.poll(() => changePassword.mock.calls.length).toBe(1);
});

test("an event that is no key's, as autofill sends it, harms nothing", async () => {
  const faults: unknown[] = [];
  const hear = (event: ErrorEvent) => faults.push(event.error);
  addEventListener("error", hear);
  await renderForm();
  for (const type of ["keydown", "keyup", "mousedown"]) {
    current()
      .element()
      .dispatchEvent(new Event(type, { bubbles: true }));
  }
  await userEvent.type(current(), "a");
  removeEventListener("error", hear);
  expect(faults).toEqual([]);
  expect(hints()).toEqual([]);
  expect(input(current()).value).toBe("a");
});
