import { cdp } from "vitest/browser";

interface Theme {
  /** Of the page; empty where it names none. */
  readonly colorScheme: string;
  readonly media: Readonly<Record<string, string>>;
}

const dark = { "prefers-color-scheme": "dark" };
const forced = { "forced-colors": "active" };
const moreContrast = { "prefers-contrast": "more" };

/** What a page, and the person's system, may look like. */
export const themes = {
  light: { colorScheme: "light", media: {} },
  dark: { colorScheme: "dark", media: dark },
  "no color-scheme on a dark system": { colorScheme: "", media: dark },
  "forced colours, light": { colorScheme: "light dark", media: forced },
  "forced colours, dark": { colorScheme: "light dark", media: { ...forced, ...dark } },
  "more contrast, light": { colorScheme: "light", media: moreContrast },
  "more contrast, dark": { colorScheme: "dark", media: { ...moreContrast, ...dark } },
} as const satisfies Record<string, Theme>;

/** The name of one of {@link themes}. */
export type ThemeName = keyof typeof themes;

/** The names of {@link themes}. */
export const themeNames = Object.keys(themes) as ThemeName[];

/** Makes the browser say of its person what is given, and nothing else. */
export async function emulateMedia(media: Readonly<Record<string, string>>): Promise<void> {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  const protocol = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  await protocol.send("Emulation.setEmulatedMedia", { features });
}

/** Puts the page into a theme. */
export async function setTheme(name: ThemeName): Promise<void> {
  const { style } = document.documentElement;
  style.colorScheme = themes[name].colorScheme;
  // What the browser paints behind a page anyway, but readable from its style.
  style.background = "Canvas";
  await emulateMedia(themes[name].media);
}

/** Takes it out again. */
export async function endTheme(): Promise<void> {
  document.documentElement.removeAttribute("style");
  await emulateMedia({});
}
