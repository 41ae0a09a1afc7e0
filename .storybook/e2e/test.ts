import { test as base } from "@playwright/test";
import { type ServedFolder, serveFolder } from "../../scripts/serveFolder.ts";
import { workshopFolder } from "./workshopFolder.ts";

export { expect } from "@playwright/test";

/** Where it stands on its host: in a folder, as on most hosts of static pages. */
const path = "/handbook/";

/** A story as Storybook lists it. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly type: "story" | "docs";
}

/** Tests of the built Storybook, of which nothing may go wrong in the page. */
export const test = base.extend<{ address: string; entries: StoryEntry[] }, { served: ServedFolder }>({
  served: [
    async ({}, use) => {
      const served = await serveFolder(workshopFolder, path);
      await use(served);
      served.close();
    },
    { scope: "worker" },
  ],
  /** With a slash at its end. */
  address: async ({ page, context, served }, use) => {
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    context.on("response", (response) => {
      // What a story's vendor answers is no fault.
      if (response.status() === 404 && !response.fromServiceWorker()) faults.push(`404 ${response.url()}`);
    });
    await use(`${served.origin}${path}`);
    base.expect(faults).toEqual([]);
  },
  entries: async ({ request, served }, use) => {
    const { entries } = await (await request.get(`${served.origin}${path}index.json`)).json();
    await use(Object.values(entries));
  },
});
