/**
 * Whether errors spell out their `detail`. Bundlers know it when they build, and keep the texts for developers out of
 * what people download; without them a `detail` names what is wrong and the page to read on.
 */
export const isDevelopment: boolean = process.env.NODE_ENV !== "production";
