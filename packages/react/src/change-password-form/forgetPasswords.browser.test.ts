import { expect, test } from "vitest";
import { forgetPasswords } from "./forgetPasswords.ts";

test("empties the inputs, and what any script can read of the last regular expression", () => {
  const form = document.createElement("form");
  form.innerHTML = '<input name="newPassword" type="password"><input name="currentPassword" type="password">';
  const inputs = [...form.querySelectorAll("input")];
  for (const input of inputs) input.value = "marker-4711";
  expect(/marker/.test(inputs[0]?.value ?? "")).toBe(true);
  expect(Reflect.get(RegExp, "input")).toBe("marker-4711");
  let resets = 0;
  forgetPasswords(() => resets++, form);
  expect([resets, ...inputs.map((input) => input.value)]).toEqual([1, "", ""]);
  expect(
    ["input", "lastMatch", "leftContext", "rightContext"].map((name) => Reflect.get(RegExp, name) as string),
  ).toEqual(["", "", "", ""]);
});
