import { expect, test } from "vitest";
import * as z from "zod/mini";
import { nist } from "./policy.ts";
import { changePasswordSchema } from "./schema.ts";

const good = { currentPassword: "old", newPassword: "copper lantern field", confirmPassword: "copper lantern field" };

function issues(values: Partial<typeof good>, policy = nist) {
  const result = z.safeParse(changePasswordSchema(policy), { ...good, ...values });
  return result.success ? [] : result.error.issues.map((it) => `${it.path.join(".")}: ${it.message}`);
}

test("passes what is right, unchanged", () => {
  const values = {
    currentPassword: " \u0301old ",
    newPassword: "  e\u0301 copper lantern  ",
    confirmPassword: "  e\u0301 copper lantern  ",
  };
  expect(z.parse(changePasswordSchema(nist), values)).toEqual(values);
});

test.each<[string, Partial<typeof good>, string[]]>([
  ["no current password", { currentPassword: "" }, ["currentPassword: current_password_required"]],
  [
    "no new password: asked for once, not measured",
    { newPassword: "", confirmPassword: "" },
    ["newPassword: new_password_required", "confirmPassword: confirm_password_required"],
  ],
  ["too short", { newPassword: "short", confirmPassword: "short" }, ["newPassword: min_length"]],
  ["the current one again", { currentPassword: good.newPassword }, ["newPassword: not_current"]],
  ["no confirmation", { confirmPassword: "" }, ["confirmPassword: confirm_password_required"]],
  ["another confirmation", { confirmPassword: "copper lantern fiel" }, ["confirmPassword: confirm_password_mismatch"]],
  [
    "a confirmation that only looks the same",
    { newPassword: "copper lantern é", confirmPassword: "copper lantern e\u0301" },
    ["confirmPassword: confirm_password_mismatch"],
  ],
  ["spaces count", { newPassword: " ".repeat(15), confirmPassword: " ".repeat(15) }, []],
])("%s", (_name, values, expected) => {
  expect(issues(values)).toEqual(expected);
});

test("tells everything at once", () => {
  expect(issues({ currentPassword: "", newPassword: "a", confirmPassword: "b" })).toEqual([
    "currentPassword: current_password_required",
    "newPassword: min_length",
    "confirmPassword: confirm_password_mismatch",
  ]);
});

test("holds the current password to nothing but being there", () => {
  expect(issues({ currentPassword: "x" })).toEqual([]);
});

test("says so when a password is too long, and cuts nothing", () => {
  expect(issues(good, { maxLength: 5 })).toEqual(["newPassword: max_length"]);
});

test("its issues hold no password", () => {
  const result = z.safeParse(changePasswordSchema(nist), { ...good, newPassword: "marker", confirmPassword: "x" });
  expect(JSON.stringify(result.error)).not.toContain("marker");
});
