import { posix } from "node:path";
import { toId } from "storybook/internal/csf";
import type { Page } from "./Page.ts";

/** The id of a page in Storybook. */
export function idOf({ title }: Pick<Page, "title">): string {
  return toId(title, "docs");
}

/**
 * Turns the links of a page between files into links between pages. A link to what is no page, such as a folder of the source,
 * becomes its text.
 *
 * @param toPage - the address of a page
 */
export function linkPages(page: Page, pages: readonly Page[], toPage: (id: string) => string): string {
  const bySource = new Map(pages.map((it) => [it.source, it]));
  return page.markdown.replace(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, text: string, href: string) => {
    if (/^(?:https?:|mailto:|#|\?)/.test(href)) return whole;
    const [path = "", anchor] = href.split("#");
    const target = [posix.join(posix.dirname(page.source), path), posix.normalize(path)]
      .flatMap((it) => [it, `${it.replace(/\/$/, "")}/README.md`])
      .map((it) => bySource.get(it))
      .find(Boolean);
    if (!target) return text;
    return `[${text}](${toPage(idOf(target))}${anchor ? `#${anchor}` : ""})`;
  });
}
