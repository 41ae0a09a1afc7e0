import { join } from "node:path";

/** Where the built Storybook is, between the test that builds it and those that open it. */
export const workshopFolder: string = join(import.meta.dirname, "..", "..", "storybook-static");
