import { afterAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFaults } from "../testing/axeFaults.ts";
import { catalogs } from "../testing/catalogs.ts";
import { lowContrast } from "../testing/lowContrast.ts";
import { pagesOf } from "../testing/pagesOf.ts";
import { everyState, showStates } from "../testing/showStates.tsx";
import { endTheme, setTheme, themeNames } from "../testing/themes.ts";

// Every state in every theme and language; the widths take turns, so that each of those has both.
const cells = themeNames.flatMap((theme, themeIndex) =>
  everyState.flatMap((state, stateIndex) =>
    catalogs.map((messages, languageIndex) => ({
      ...{ theme, state, messages },
      width: (themeIndex + stateIndex + languageIndex) % 2 ? 320 : 1280,
    })),
  ),
);

afterAll(endTheme);

test.each(pagesOf(cells))("axe finds nothing, and all can be read: $name", async ({ theme, width, shown }) => {
  await page.viewport(width, 800);
  await setTheme(theme);
  const cards = await showStates(shown);
  expect(await axeFaults(theme.startsWith("forced"))).toEqual([]);
  for (const { element, name } of cards) expect(lowContrast(element), `${name}`).toEqual([]);
});
