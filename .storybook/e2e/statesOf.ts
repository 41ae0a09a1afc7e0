import type { StoryEntry } from "./test.ts";

/** The ids of the stories that have pictures: those that need no vendor's answer. */
export function statesOf(entries: readonly StoryEntry[]): string[] {
  return entries.filter(({ title, type }) => title === "ChangePasswordForm" && type === "story").map(({ id }) => id);
}
