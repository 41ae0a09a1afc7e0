import { join } from "node:path";
import { root } from "../docs/root.ts";

/** Where the built Storybook is, between the test that builds it and those that open it. */
export const workshopFolder: string = join(root, "storybook-static");
