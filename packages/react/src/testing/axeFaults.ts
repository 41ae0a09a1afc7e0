import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on the whole page, each fault with the markup it is about.
 *
 * @param forcedColours - in those axe takes the page's colours for what is shown, and can't tell contrast
 */
export async function axeFaults(forcedColours: boolean): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    // What takes long, and nobody reads: the markup says where a fault is.
    ...{ resultTypes: ["violations"], selectors: false, preload: false },
    rules: { "color-contrast": { enabled: !forcedColours }, "target-size": { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
