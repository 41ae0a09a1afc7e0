/** The file name of a story's picture. */
export function pictureOf(id: string): string {
  return `${id.replace(/.*--/, "")}.png`;
}
