import { commands } from "vitest/browser";

declare module "vitest/browser" {
  interface BrowserCommands {
    parkPointer: () => Promise<void>;
  }
}

// The pointer stays where the test file before left it: a button that happens to be there is hovered.
await commands.parkPointer();
