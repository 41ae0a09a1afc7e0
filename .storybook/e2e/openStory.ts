import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

// Accessibility is looked at where the stories run as tests of their own.
const globals = "globals=a11y.manual:!true";

/** Opens a story without Storybook around it, and waits until its steps have run. */
export async function openStory(page: Page, address: string, id: string, query = ""): Promise<void> {
  await page.goto(`${address}iframe.html?viewMode=story&id=${id}&${globals}${query}`);
  const ending = await page.waitForFunction(() => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as {
      __STORYBOOK_ADDONS_CHANNEL__?: { last: (event: string) => { message: string }[] | undefined };
    };
    const thrown = ["playFunctionThrewException", "unhandledErrorsWhilePlaying", "storyThrewException", "storyErrored"]
      .map((event) => channel?.last(event)?.[0])
      .find(Boolean);
    return thrown ? thrown.message.split("\n\nIgnored nodes")[0] : channel?.last("storyFinished") && "finished";
  });
  expect([id, await ending.jsonValue()]).toEqual([id, "finished"]);
}
