import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formExample } from "./formExample.ts";
import type { Page } from "./Page.ts";
import { root } from "./root.ts";

/** Reads a page that is written in Markdown. @param group - what it stands under; its name is its first heading */
export function markdownPage(source: string, group: string, more: Partial<Page> = {}): Page {
  const markdown = readFileSync(join(root, source), "utf8");
  const name = /^# (.+)$/m.exec(markdown)?.[1] ?? source;
  return { title: `${group}/${name.replaceAll("/", " ")}`, source, markdown, ...more };
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Every page that is written in Markdown: guides, error codes, and what the packages say of themselves. */
export function markdownPages(): Page[] {
  return [
    markdownPage("README.md", "Welcome", { title: "Welcome" }),
    ...filesIn("docs").map((file) => markdownPage(file, /getting-started/.test(file) ? "Getting started" : "Guides")),
    ...filesIn("packages/core/docs/errors").map((file) => {
      const code = file.replace(/.*\/|\.md$/g, "");
      return markdownPage(file, "Reference/Error codes", { example: formExample(code) });
    }),
    markdownPage("packages/core/docs/provider-errors.md", "Reference"),
    markdownPage("packages/react/docs/requirements.md", "Reference"),
    ...["core", "react", "emulator"].map((name) => markdownPage(`packages/${name}/README.md`, "Packages")),
  ];
}
