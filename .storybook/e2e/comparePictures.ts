import type { Page } from "@playwright/test";
import type { Look } from "./looks.ts";
import { openStory } from "./openStory.ts";
import { pictureOf } from "./pictureOf.ts";
import { expect } from "./test.ts";
import { tolerance } from "./tolerance.ts";

/** Stories say how long there is to wait, and until when. What measures time goes on. */
function stopTheDate(): void {
  const now = Date.UTC(2030, 0, 1, 12);
  const Running = Date;
  globalThis.Date = class extends Running {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [now]) as []));
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;
}

/** Compares stories with the pictures that were reviewed; a story that has none yet gets one, and fails. */
export async function comparePictures(
  page: Page,
  address: string,
  { name: look, media, width, query }: Look,
  ids: readonly string[],
): Promise<void> {
  if (media) await page.emulateMedia(media);
  if (width) await page.setViewportSize({ width, height: 1000 });
  await page.addInitScript(stopTheDate);
  for (const id of ids) {
    await openStory(page, address, id, query);
    await page.evaluate(() => document.fonts.ready);
    // Playwright makes the caret transparent, which forced colours undo.
    await page.addStyleTag({ content: "* { caret-animation: manual }" });
    await expect.soft(page.locator(".card")).toHaveScreenshot([look, pictureOf(id)], tolerance);
  }
}
