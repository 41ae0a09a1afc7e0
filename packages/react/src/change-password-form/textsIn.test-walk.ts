/**
 * Every text that can be reached from a value by reading: own and inherited properties, hidden ones and symbols too, what
 * maps and sets hold, an error's stack and cause. What only a closure holds can't be read; heap snapshots show that.
 */
export function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const queue = [value];
  for (const it of queue) {
    if (typeof it === "string") texts.push(it);
    if ((typeof it !== "object" && typeof it !== "function") || it === null || seen.has(it)) continue;
    seen.add(it);
    // The page itself is looked at in words of its own.
    if (it instanceof Node || it === globalThis) continue;
    if (it instanceof Map || it instanceof Set) queue.push(...it.keys(), ...it.values());
    for (let owner: object | null = it; owner; owner = Object.getPrototypeOf(owner) as object | null) {
      for (const key of Reflect.ownKeys(owner)) {
        texts.push(String(key));
        try {
          queue.push(Reflect.get(owner, key, it));
        } catch {
          // A getter that is not for this object has nothing to show.
        }
      }
    }
  }
  return texts;
}
