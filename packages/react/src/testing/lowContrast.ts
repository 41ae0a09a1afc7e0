import { backgroundOf, type Colour, contrast, onScreen } from "./contrast.ts";

const textRatio = 4.5; // WCAG 2.2, 1.4.3
const partRatio = 3; // WCAG 2.2, 1.4.11

/** Where text, or what tells a control or a state, stands out too little, in words. */
export function lowContrast(root: ParentNode): string[] {
  return [...textIn(root), ...partsIn(root)].flatMap(({ what, colour, behind, least }) => {
    const ratio = contrast(onScreen(colour, behind), behind);
    return ratio < least ? [`${what}: ${ratio.toFixed(2)} of ${least}`] : [];
  });
}

interface Mark {
  readonly what: string;
  readonly colour: string;
  readonly behind: Colour;
  readonly least: number;
}

function textIn(root: ParentNode): Mark[] {
  const hasText = (element: Element) =>
    [...element.childNodes].some((it) => it instanceof Text && it.data.trim() !== "");
  return [...root.querySelectorAll("*")]
    .filter((element) => hasText(element) || element.matches('[data-rekey="input"]'))
    .filter((element) => element.checkVisibility() && !element.closest('[data-rekey="status"], [data-rekey="state"]'))
    .map((element) => ({
      what: `text of ${nameOf(element)}`,
      colour: getComputedStyle(element).color,
      behind: backgroundOf(element),
      least: textRatio,
    }));
}

function partsIn(root: ParentNode): Mark[] {
  const marks = (selector: string, colourOf: (style: CSSStyleDeclaration) => string, pseudo?: string): Mark[] =>
    [...root.querySelectorAll(selector)].map((element) => ({
      what: selector,
      colour: colourOf(getComputedStyle(element, pseudo)),
      behind: backgroundOf(pseudo ? element : element.parentElement),
      least: partRatio,
    }));
  const filled = [1, 2, 3, 4].map(
    (score) => `[data-rekey="strength"][data-score="${score}"] i:nth-child(-n + ${score})`,
  );
  return [
    ...marks('[data-rekey="input"]', (style) => style.borderTopColor),
    // Where a page may not choose it, it is the browser's to be seen.
    ...marks('[data-rekey="checkbox"]', (style) => style.accentColor).filter(({ colour }) => colour !== "auto"),
    ...marks('[data-rekey="icon"]', (style) => style.stroke),
    ...marks('[data-rekey="reveal"]', (style) => style.color),
    ...marks('[data-rekey="requirement"]', (style) => style.borderRightColor, "::before"),
    ...marks('[data-rekey="submit"]:not([data-held])', (style) => style.backgroundColor),
    ...marks('[data-rekey="submit"][data-held]', (style) => style.borderTopColor),
    ...marks(filled.join(", "), (style) => style.backgroundColor),
  ];
}

function nameOf(element: Element): string {
  return element.closest("[data-rekey]")?.getAttribute("data-rekey") ?? element.tagName;
}
