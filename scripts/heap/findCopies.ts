import type { Inspector } from "./Inspector.ts";
import { takeHeapSnapshot } from "./takeHeapSnapshot.ts";

/**
 * What a page's or a worker's memory still has of each password, also of a half that a cut or joined string is made of:
 * for each copy, who holds it.
 */
export async function findCopies(inspector: Inspector, passwords: readonly string[]): Promise<string[]> {
  await inspector.send("Runtime.evaluate", {
    expression: `globalThis.control = ["what the page", "does hold"].join(" "); console.clear()`,
  });
  const heap = await takeHeapSnapshot(inspector);
  // Guards the guard: what is in the memory is found.
  if (heap.holdersOf("what the page does hold").length === 0)
    throw new Error("The snapshot has not what it must have.");
  return passwords.flatMap((password) => {
    const half = password.length / 2;
    return [password.slice(0, half), password.slice(half)].flatMap((part) => heap.holdersOf(part));
  });
}
