import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptionsOf } from "../../../scripts/launchOptionsOf.ts";
import { fields, fillChange, newPassword, signIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

/** Whether any file that the browser keeps has the text, in either of the ways that it writes text. */
function isOnDisk(profile: string, text: string): boolean {
  const needles = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ parentPath, name }) => {
      const content = readFileSync(join(parentPath, name));
      return needles.some((needle) => content.includes(needle));
    });
}

test("a password that was shown is not among what the browser keeps to restore its tabs", async ({ stage }) => {
  const profile = mkdtempSync(join(tmpdir(), "rekey-profile-"));
  const context = await chromium.launchPersistentContext(profile, launchOptionsOf("browser"));
  try {
    const page = await context.newPage();
    const vendor = stage.vendors.leadsquared;
    await signIn(page, stage.url, "leadsquared", vendor);
    await fillChange(page, vendor.password);
    const hidden = page.getByRole("button", { name: "Show password" });
    while ((await hidden.count()) > 0) await hidden.first().click();
    await expect(page.getByRole("button", { name: "Hide password" })).toHaveCount(3);
    // Shows that the browser does write text fields, and has written those of this page.
    const control = "a text that is no secret";
    // Emptied before it may be written: the browser writes at moments of its own.
    await fields(page).confirm.fill("");
    await fields(page).confirm.evaluate((input) => input.setAttribute("autocomplete", "new-password"));
    await fields(page).confirm.pressSequentially(control);
    // Leaving a page has the state of its fields kept, and closing the browser has it written.
    await page.goto(`${stage.url}/sign-in`);
    await context.close();
    expect(isOnDisk(profile, control)).toBe(true);
    expect(isOnDisk(profile, newPassword)).toBe(false);
    expect(isOnDisk(profile, vendor.password)).toBe(false);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
