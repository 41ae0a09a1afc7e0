import { randomInt } from "node:crypto";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Makes letters that nothing else on a page has, so that half of them is telling too. */
export function createMarker(): string {
  return Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join("");
}
