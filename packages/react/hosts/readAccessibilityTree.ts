import type { Page } from "@playwright/test";

/** The page itself, and what has no more to tell than its text. */
const silent = new Set([
  ...["RootWebArea", "none", "generic", "paragraph", "LabelText", "StaticText", "InlineTextBox", "ListMarker"],
]);

/** What Chromium itself tells assistive technology of a page: role, name, description and states, in reading order. */
export async function readAccessibilityTree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    const { role, name, description, properties = [], ignored, childIds = [] } = node;
    if (!ignored && !silent.has(role?.value)) {
      const states = properties.filter((it) => /^(?:required|invalid|focused|level|live)$/.test(it.name));
      const told = states.map((it) => `${it.name}=${it.value.value}`).filter((it) => !it.endsWith("=false"));
      const texts = [name, description].map((it) => it?.value).filter(Boolean);
      lines.push([role?.value, ...texts.map((it) => `“${it}”`), ...told].join(" "));
    }
    childIds.forEach(visit);
  };
  if (nodes[0]) visit(nodes[0].nodeId);
  return lines;
}
