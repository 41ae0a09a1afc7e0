import type { Page } from "@playwright/test";

/**
 * Types key by key, as a person: an argument of a script, which is what Playwright's `fill` has, would be in the page's
 * memory by the test's own doing.
 */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const input = page.getByLabel(label, { exact: true });
  await input.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}
