/**
 * Ends the task that the browser is at, so that it can show what has been rendered and hear the person before the rest is
 * done (Prioritized Task Scheduling API).
 */
export async function yieldToBrowser(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
}
