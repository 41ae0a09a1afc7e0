import { expect, test } from "./test.ts";

test("every page of the documentation opens, and every example on one is drawn", async ({ page, address, entries }) => {
  for (const { id } of entries.filter(({ type }) => type === "docs")) {
    await page.goto(`${address}iframe.html?viewMode=docs&id=${id}`);
    await expect.soft(page.getByRole("heading", { level: 1 }), id).toBeVisible();
    for (const example of await page.locator(".docs-story").all()) {
      await expect.soft(example.locator(".card"), id).toBeVisible();
    }
  }
});
