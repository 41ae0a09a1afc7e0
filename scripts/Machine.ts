/** What the search for a browser touches of the machine it runs on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Where Playwright keeps its own browser, there or not. */
  readonly playwrightBrowser: string;
  readonly exists: (path: string) => boolean;
  /** Starts the browser once without a window and opens a page; gives the reason where that fails. */
  readonly whyNotStarting: (path: string) => Promise<string | undefined>;
  /** Runs a command in sight of the person; false where it fails. */
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly say: (text: string) => void;
}
