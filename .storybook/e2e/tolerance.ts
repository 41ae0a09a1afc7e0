/**
 * How far a picture may be from the one that was reviewed.
 *
 * Measured with Chromium 156 on all states, in light: the same machine again, full hinting in place of none, and raster
 * without a GPU differ by no pixel at this threshold, and by 20 where every shade counts. A corner radius of 6 px in place of
 * 10 differs by 114 pixels in the state that shows least of it. Text without subpixel positions is another text (up to 7,468 pixels): the
 * project's flags in playwright.config.ts see to it that there are some.
 */
export const tolerance = { threshold: 0.2, maxDiffPixels: 60 };
