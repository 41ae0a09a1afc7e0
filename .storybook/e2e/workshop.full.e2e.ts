import { expect, test } from "./test.ts";

const hasExample = /^reference-(?:parts|hooks|providers|captchas|error-codes)-/;

test("every page of the documentation opens, and every example on one is drawn", async ({ page, address, entries }) => {
  for (const { id } of entries.filter(({ type }) => type === "docs")) {
    await page.goto(`${address}iframe.html?viewMode=docs&id=${id}`);
    await expect.soft(page.getByRole("heading", { level: 1 }), id).toBeVisible();
    if (hasExample.test(id)) await expect.soft(page.locator(".docs-story .card"), id).toBeVisible();
  }
});
