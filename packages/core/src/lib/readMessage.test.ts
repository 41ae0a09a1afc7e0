import { describe, expect, it } from "vitest";
import { readMessage } from "./readMessage.ts";

describe("a new password that was used before", () => {
  it.each([
    "New password cannot be the same as the current password",
    "New password is same as old password.",
    "The new and the old password are the same",
    "Old password and new password cannot be same",
    "Same password not allowed",
    "Password reuse is not allowed",
    "You can't re-use an old password",
    "This password was used before",
    "Password has already been used",
    "You cannot use any of your last 5 passwords",
    "Password must not be one of the last 3",
    "New password must not match previous passwords",
    "Password must not match the current password",
    "New password is invalid. The password must be different from the current password",
    "Your new password is too similar to your old passwords, please try a different password.",
    "Invalid: same as current password",
    "Incorrect input: new password is the same as current password",
  ])("%s", (message) => {
    expect(readMessage(message)).toBe("new_password_reused");
  });
});

describe("a wrong current password", () => {
  it.each([
    "Current password is incorrect",
    "Incorrect current password",
    "The current password you have entered is wrong.",
    "Wrong old password!",
    "Invalid old password",
    "Invalid value for existing password",
    "Existing password is invalid; try again",
    "Old password does not match with our records",
    "Old password doesn't match",
    "The password does not match the current password",
    "The previous password is incorrect",
    "OLD PASSWORD IS NOT CORRECT",
    "CurrentPassword is invalid",
    "Password not changed. Current password mismatch.",
    "Current password isn't valid",
  ])("%s", (message) => {
    expect(readMessage(message)).toBe("current_password_incorrect");
  });
});

describe("a new password that breaks a rule", () => {
  it.each([
    "Password must contain at least one digit",
    "New password is too short",
    "The password should be at least 8 characters",
    "New password does not meet the password policy",
  ])("%s", (message) => {
    expect(readMessage(message)).toBe("new_password_rejected");
  });
});

describe("nothing beyond doubt", () => {
  it.each([
    "",
    "password",
    "'leadId' is mandatory for updating lead",
    "Current password is mandatory",
    "Old password is required",
    "The threshold for password changes is invalid",
    "A Lead with same Phone Number already exists.",
    "Duplicate entry 'a@example.com' for key 'UQ_Prospect_Base_EmailAddress'",
    "Lead does not exist in the system",
    "New password and confirm password do not match",
    "New password and confirm password are not the same",
    "Both passwords must be the same",
    "Password and confirmation should be same",
    "Invalid old password or new password",
    "New password is invalid",
    "Password is invalid",
    "Your previous session has expired, sign in again",
    "Password not changed: a previous request is in progress",
    "The password was changed in the last 24 hours",
    "Sessions that use the old password were invalidated",
    "Invalid AuthKey: could not verify current password",
    "Invalid current password reset link",
    "The current password policy is invalid",
    "User already exists.",
  ])("%s", (message) => {
    expect(readMessage(message)).toBeUndefined();
  });
});
