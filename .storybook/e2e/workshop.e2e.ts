import type { Page } from "@playwright/test";
import { openStory } from "./openStory.ts";
import { expect, test } from "./test.ts";

/** The page that Storybook shows beside its list. */
const shown = (page: Page) => page.frameLocator("#storybook-preview-iframe");

test("from a folder of a host, a story changes a password at a vendor in the page", async ({ page, address }) => {
  await openStory(page, address, "playground--login-radius");
  await expect(page.getByText("Password changed", { exact: true })).toBeVisible();
});

test("the toolbar's choices reach the playground", async ({ page, address }) => {
  const globals = "globals=provider:portal;captcha:altcha;language:ar;theme:dark";
  await page.goto(`${address}iframe.html?viewMode=story&id=playground--playground&${globals}`);
  await expect(page.getByRole("heading", { name: "تغيير كلمة المرور" })).toBeVisible();
  await expect(page.locator("altcha-widget")).toBeVisible();
  await expect(page.getByRole("main")).toHaveCSS("direction", "rtl");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
});

test("the search finds a page, and pages lead to one another", async ({ page, address }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  await expect(shown(page).getByRole("heading", { name: "Rekey", level: 1 })).toBeVisible();
  await page.getByPlaceholder("Find components").fill("outcome unk");
  await page.getByRole("option", { name: /outcome_unknown/ }).click();
  await expect(shown(page).getByRole("heading", { name: "outcome_unknown" })).toBeVisible();

  await page.goto(`${address}?path=/docs/guides-captchas--docs`);
  await shown(page).getByRole("link", { name: "hCaptcha", exact: true }).click();
  await expect(shown(page).getByRole("heading", { name: "hCaptcha", level: 1 })).toBeVisible();
  await expect(page).toHaveURL(`${address}?path=/docs/reference-captchas-hcaptcha--docs`);
});

test("a page of each kind has its text, a live example and its tables", async ({ page, address }) => {
  for (const [id, form, table] of [
    ["reference-parts-submit", "Try again in", "data-held"],
    ["reference-hooks-usecaptcha", "Change password", "hostRef"],
    ["reference-providers-loginradius", "Current password", "preventWebhook"],
    ["reference-captchas-hcaptcha", "Current password", "scriptUrl"],
    ["reference-error-codes-offline", "Change password", "What the developer should do"],
  ] as const) {
    await page.goto(`${address}iframe.html?viewMode=docs&id=${id}--docs`);
    await expect(page.locator(".docs-story").getByText(form).first()).toBeVisible();
    await expect(page.getByText(table).first()).toBeVisible();
  }
});

test("llms.txt lists the pages as texts, and each is there", async ({ request, address, entries }) => {
  const list = await (await request.get(`${address}llms.txt`)).text();
  const links = [...list.matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, link = ""]) => link);
  const pages = entries.filter(({ type }) => type === "docs").map(({ id }) => `docs/${id}.md`);
  expect(links.toSorted()).toEqual(pages.toSorted());
  for (const link of links) {
    const text = await (await request.get(`${address}${link}`)).text();
    expect([link, /^# ./.test(text)]).toEqual([link, true]);
    for (const [, other = ""] of text.matchAll(/\]\(([\w-]+\.md)/g)) expect(pages).toContain(`docs/${other}`);
  }
});
