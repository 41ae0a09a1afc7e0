import type { Page } from "@playwright/test";

/** How pages are seen: what the browser is told, and what Storybook is. */
export interface Look {
  readonly name: string;
  readonly media?: Parameters<Page["emulateMedia"]>[0];
  readonly width?: number;
  /** More of the story's address, after its globals. */
  readonly query?: string;
}

/** Every look that has a picture of each state. */
export const looks: readonly Look[] = [
  { name: "light" },
  { name: "dark", media: { colorScheme: "dark" } },
  { name: "forced-colors", media: { forcedColors: "active" } },
  { name: "right-to-left", query: ";language:ar&args=locale:ar" },
  { name: "320px", width: 320 },
];
