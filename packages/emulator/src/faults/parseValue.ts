/** Reads a value of the command line: JSON where it is JSON, and otherwise text. */
export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
