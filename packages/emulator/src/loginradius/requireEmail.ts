import { refuse } from "./refuse.ts";

/** Refuses what can't be an e-mail address (1038), and gives back what can. */
export function requireEmail(text: string): string {
  if (!/^\S+@\S+$/.test(text)) throw refuse(1038);
  return text;
}
