/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const context = new OffscreenCanvas(1, 1).getContext("2d", {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

const known = new Map<string, Colour>();

/** Any CSS colour over a background, as the screen shows it. */
export function onScreen(colour: string, background: Colour = [255, 255, 255]): Colour {
  // Reading a pixel is slow, and a form has few colours.
  const key = `${colour} on ${background.join()}`;
  const found = known.get(key) ?? blend(colour, background);
  known.set(key, found);
  return found;
}

function blend(colour: string, [red, green, blue]: Colour): Colour {
  for (const fill of [`rgb(${red} ${green} ${blue})`, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** What is behind an element's content. */
export function backgroundOf(element: Element | null): Colour {
  if (!element) return onScreen("white");
  const { backgroundColor } = getComputedStyle(element);
  return backgroundColor === "rgba(0, 0, 0, 0)"
    ? backgroundOf(element.parentElement)
    : onScreen(backgroundColor, backgroundOf(element.parentElement));
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
