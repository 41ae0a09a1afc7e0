import { test } from "vitest";
import { catalogs } from "./testing/catalogs.ts";
import { expectReflow } from "./testing/expectReflow.tsx";
import { everyState } from "./testing/showStates.tsx";

test.each(catalogs)("at 320 px, no state is cut off: $locale", async (messages) => {
  await expectReflow(messages, everyState);
});
