import { basename, join } from "node:path";
import { readFunctions } from "@rekey/docgen";
import type { Described } from "@rekey/docgen/Described.ts";
import { anatomyOf } from "./anatomyOf.ts";
import { formExample } from "./formExample.ts";
import { markdownPage } from "./markdownPages.ts";
import { memberTable } from "./memberTable.ts";
import type { Example, Page } from "./Page.ts";
import { root } from "./root.ts";
import { sourceFiles } from "./sourceFiles.ts";

/** What is read from the source: every part, hook, provider and captcha. */
export function functionPages(): Page[] {
  const { form, parts, hooks, providers, captchas } = sourceFiles;
  const read = readFunctions([form, parts, ...hooks, ...providers, ...captchas].map((it) => join(root, it)));
  const functionsOf = (file: string) => read.get(join(root, file)) ?? [];
  return [
    ...[form, parts].flatMap((file) => functionsOf(file).map(partPage)),
    ...hooks.flatMap((file) => functionsOf(file).map((hook) => hookPage(file, hook))),
    ...providers.map((file) => providerPage(file, functionsOf(file))),
    ...captchas.flatMap((file) => functionsOf(file).map((it) => captchaPage(file, it))),
  ];
}

function heading({ name, text }: Described, code: string): string {
  return `# ${name}\n\n${text}\n\n\`\`\`tsx\n${code}\n\`\`\``;
}

function tables({ takes, gives, throws }: Described, what: string): string {
  return [
    ...takes.map((members) => `## ${what}\n\n${memberTable(what === "Props" ? "prop" : "option", members)}`),
    gives.length > 0 && what !== "Props" ? `## What it gives\n\n${memberTable("member", gives)}` : "",
    throws.length > 0 ? `## Errors\n\n${throws.join("\n\n")}` : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

function partPage(part: Described): Page {
  const { name } = part;
  const isWhole = name === "ChangePasswordForm";
  const { names, attributes, properties } = anatomyOf(name);
  const code = isWhole
    ? 'import { ChangePasswordForm } from "@rekey/react";'
    : `import { ChangePassword } from "@rekey/react";\n\n<ChangePassword.${name} />;`;
  const list = (all: readonly string[], more = "") => all.map((it) => `- \`${it}${more}\``).join("\n");
  const markdown = [
    heading(part, code),
    tables(part, "Props"),
    names.length > 0 &&
      `## Data attributes\n\n${names.map((it) => `- \`data-rekey="${it}"\``).join("\n")}\n${list(attributes)}`,
    properties.length > 0 && `## Custom properties\n\n${list(properties)}`,
    "What each of them means, and how to set it: [Looks](packages/react/README.md#looks).",
  ];
  return {
    title: `Reference/Parts/${name}`,
    source: `packages/react/src/change-password-form/${name}.tsx`,
    markdown: markdown.filter(Boolean).join("\n\n"),
    example: formExample(name),
  };
}

function hookPage(file: string, hook: Described): Page {
  const { name } = hook;
  const example: Example = { file: ".storybook/stories/Hooks.stories.tsx", name: capitalized(name), isPlayed: false };
  const markdown = [heading(hook, `import { ${name} } from "@rekey/react";`), tables(hook, "Options")].join("\n\n");
  return { title: `Reference/Hooks/${name}`, source: file, markdown, example };
}

/** The playground's stories of each provider. */
const providerStories: Readonly<Record<string, string>> = {
  leadsquared: "LeadSquared",
  loginradius: "LoginRadius",
  custom: "OwnServer",
};

function providerPage(file: string, functions: readonly Described[]): Page {
  const id = basename(file, ".ts");
  const name = providerStories[id];
  if (!name)
    throw new Error(`The provider ${id} has no live example: name a story in .storybook/docs/functionPages.ts.`);
  const module = `@rekey/core/providers/${id}`;
  const markdown = functions
    .map((it) => [heading(it, `import { ${it.name} } from "${module}";`), tables(it, "Options")].join("\n\n"))
    // A page has one heading of the first level: what else the module has stands below.
    .map((text, index) => (index === 0 ? text : text.replace(/^#/gm, "##")))
    .join("\n\n");
  const example: Example = { file: ".storybook/stories/Playground.stories.tsx", name, isPlayed: false };
  return { title: `Reference/Providers/${id}`, source: file, markdown, example };
}

function captchaPage(file: string, captcha: Described): Page {
  const { name } = captcha;
  const guide = `packages/core/docs/captcha/${name === "fromRef" ? "custom" : name}.md`;
  const { markdown } = markdownPage(guide, "");
  const example: Example = {
    file: ".storybook/stories/Captchas.stories.tsx",
    name: capitalized(name),
    isPlayed: false,
  };
  const options = tables(captcha, "Every option");
  // Two ways to bring one's own share a guide, which stands on the first one's page.
  const text =
    name === "fromRef"
      ? `${heading(captcha, 'import { fromRef } from "@rekey/core/captcha/fromRef";')}\n\nSee [a captcha of your own](${guide}#a-vendors-react-component-that-you-have).`
      : markdown;
  return {
    title: `Reference/Captchas/${name}`,
    source: name === "fromRef" ? file : guide,
    markdown: `${text}\n\n${options}`,
    example,
  };
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
