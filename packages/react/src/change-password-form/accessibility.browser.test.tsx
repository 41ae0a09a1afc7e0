import { en } from "@rekey/core/messages/en";
import { afterAll, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFaults } from "../testing/axeFaults.ts";
import { catalogs } from "../testing/catalogs.ts";
import { lowContrast } from "../testing/lowContrast.ts";
import { pagesOf } from "../testing/pagesOf.ts";
import { pairwise } from "../testing/pairwise.ts";
import { everyState, showStates } from "../testing/showStates.tsx";
import { endTheme, setTheme } from "../testing/themes.ts";

// The languages take turns; accessibility.full.browser.test.tsx has every state in all of them.
const rows = pairwise({
  state: everyState,
  theme: ["light", "dark", "forced colours, light", "forced colours, dark", "more contrast, light"],
  width: [320, 1280],
}).map((row, index) => ({ ...row, messages: catalogs[index % catalogs.length] ?? en }));

afterAll(endTheme);

describe("every language, and any two of state, theme and width: axe finds nothing, and all can be read", () => {
  test.each(pagesOf(rows))("$name", async ({ theme, width, shown }) => {
    await page.viewport(width, 800);
    await setTheme(theme);
    const cards = await showStates(shown);
    expect(await axeFaults(theme.startsWith("forced"))).toEqual([]);
    for (const { element, name } of cards) expect(lowContrast(element), `${name}`).toEqual([]);
  });
});
