import { idOf } from "./linkPages.ts";
import type { Page } from "./Page.ts";

/** The first sentence of a page, without its links. */
function summaryOf({ markdown }: Page): string {
  const paragraph =
    markdown
      .replace(/^```[\s\S]*?^```$/gm, "")
      .split(/\n\s*\n/)
      .find((it) => /^[^#`|<]/.test(it)) ?? "";
  const text = paragraph.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1").replace(/\s+/g, " ");
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

function groupOf({ title }: Page): string {
  return title.split("/").slice(0, -1).join(": ") || "Rekey";
}

/** The documentation's table of contents for programs that read (llmstxt.org): a line a page, with its text as a file. */
export function createLlmsText(pages: readonly Page[]): string {
  const groups = [...new Set(pages.map(groupOf))];
  const sections = groups.map((group) => {
    const lines = pages
      .filter((page) => groupOf(page) === group)
      .map((page) => `- [${page.title.split("/").at(-1)}](docs/${idOf(page)}.md): ${summaryOf(page)}`);
    return `## ${group}\n\n${lines.join("\n")}`;
  });
  const what =
    "> The change-password form for customer portals on LeadSquared or LoginRadius, as a React component: providers for both, captchas, errors that say what to do.";
  return `# Rekey\n\n${what}\n\n${sections.join("\n\n")}\n`;
}
