/** Tells whether a response can have a header of this name and value. */
export function isHeader([name, value]: readonly [name: string, value: string]): boolean {
  try {
    new Headers([[name, value]]);
    return true;
  } catch {
    return false;
  }
}
