import type { Messages } from "@rekey/core";
import { type State, type StateName, states } from "../change-password-form/states.test-states.tsx";
import type { ThemeName } from "./themes.ts";

/** One cell of the matrix. */
interface Cell {
  readonly state: StateName;
  readonly messages: Messages;
  readonly theme: ThemeName;
  readonly width: number;
}

/** Cells that can stand on one page. */
export interface Page extends Pick<Cell, "theme" | "width"> {
  readonly name: string;
  readonly shown: Cell[];
}

/**
 * Puts cells together on few pages, since a page is slow to look through and many forms on it hardly slower. No page has
 * a language twice, as landmarks must differ by name, nor two states that need the focus.
 */
export function pagesOf(cells: readonly Cell[]): Page[] {
  const pages: Page[] = [];
  for (const cell of cells) {
    const { theme, width, messages } = cell;
    const getAlong = (it: Cell) => it.messages !== messages && !(holdsFocus(it) && holdsFocus(cell));
    const fits = (it: Page) => it.theme === theme && it.width === width && it.shown.every(getAlong);
    let page = pages.find(fits);
    if (!page)
      pages.push((page = { name: `${theme}, ${width} px, page ${pages.length + 1}`, theme, width, shown: [] }));
    page.shown.push(cell);
  }
  return pages;
}

function holdsFocus({ state }: Cell): boolean {
  const { holdsFocus }: State = states[state];
  return holdsFocus === true;
}
