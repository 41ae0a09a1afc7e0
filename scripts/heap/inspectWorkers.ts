import { EventEmitter } from "node:events";
import type { Page } from "@playwright/test";
import type { Inspector } from "./Inspector.ts";

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
}

/**
 * Connects to every dedicated worker that a page starts from now on. Playwright has a worker's console and its scripts,
 * but not its memory.
 *
 * @returns the workers, to which those that come are added
 */
export async function inspectWorkers(page: Page): Promise<readonly Inspector[]> {
  const session = await page.context().newCDPSession(page);
  const events = new Map<string, EventEmitter>();
  const inspectors: Inspector[] = [];
  let lastId = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    const emitter = new EventEmitter();
    events.set(sessionId, emitter);
    inspectors.push({
      send: async (method, params = {}) => {
        const id = ++lastId;
        const answered = new Promise<Message>((resolve) => emitter.once(`answer ${id}`, resolve));
        await session.send("Target.sendMessageToTarget", {
          sessionId,
          message: JSON.stringify({ id, method, params }),
        });
        const { result, error } = await answered;
        if (error) throw new Error(`${method} in a worker: ${error.message}`);
        return result;
      },
      on: (event, hear) => void emitter.on(event, hear as () => void),
    });
  });
  session.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { id, method, params, ...answer }: Message = JSON.parse(message);
    events.get(sessionId)?.emit(method ?? `answer ${id}`, method ? params : answer);
  });
  // Not flattened: Playwright can't address a session inside its own.
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return inspectors;
}
