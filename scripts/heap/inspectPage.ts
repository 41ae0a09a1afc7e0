import type { CDPSession, Page } from "@playwright/test";
import type { Inspector } from "./Inspector.ts";

/** Connects to a page from outside: nothing that is asked is ever in the page. */
export async function inspectPage(page: Page): Promise<Inspector> {
  const session = await page.context().newCDPSession(page);
  return {
    send: (method, parameters) => session.send(method as Parameters<CDPSession["send"]>[0], parameters as never),
    on: (event, hear) => void session.on(event as "event", hear as () => void),
  };
}
