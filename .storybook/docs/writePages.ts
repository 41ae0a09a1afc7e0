import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createLlmsText } from "./createLlmsText.ts";
import { createPages } from "./createPages.ts";
import { idOf, linkPages } from "./linkPages.ts";
import type { Page } from "./Page.ts";
import { root } from "./root.ts";

/**
 * Writes the documentation for Storybook to read: an MDX file a page, and in `static` what a host serves beside it.
 *
 * @param folder - what is there is deleted
 */
export async function writePages(folder: string, { isForStoriesAlone }: { isForStoriesAlone: boolean }): Promise<void> {
  const files = join(folder, "static");
  await mkdir(files, { recursive: true });
  await copyFile(fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")), join(files, "mockServiceWorker.js"));
  if (isForStoriesAlone) return;

  const pages = createPages();
  await rm(join(files, "docs"), { recursive: true, force: true });
  await mkdir(join(files, "docs"));
  for (const page of pages) {
    const id = idOf(page);
    await writeFile(join(folder, `${id}.mdx`), mdxOf(page, pages, folder));
    await writeFile(
      join(files, "docs", `${id}.md`),
      linkPages(page, pages, (target) => `${target}.md`),
    );
  }
  await writeFile(join(files, "llms.txt"), createLlmsText(pages));
}

function mdxOf(page: Page, pages: readonly Page[], folder: string): string {
  const text = linkPages(page, pages, (id) => `?path=/docs/${id}`);
  // After what the page begins with: its heading and what it is.
  const at = text.search(/\n## /);
  const [before, after] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
  const { example } = page;
  const markdown = (it: string) => it.trim() && `<Markdown>{${JSON.stringify(it)}}</Markdown>`;
  return [
    'import { Canvas, Markdown, Meta } from "@storybook/addon-docs/blocks";',
    example && `import * as Stories from "${relative(folder, join(root, example.file))}";`,
    "",
    `<Meta title=${JSON.stringify(page.title)} />`,
    "",
    markdown(before),
    "",
    example && `<Canvas of={Stories.${example.name}} story={{ autoplay: ${example.isPlayed} }} />`,
    "",
    markdown(after),
    "",
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}
