/**
 * SHA-256 of a text, in hexadecimal. For random tokens, which need no salt and no cost; of a short code it hides no
 * more than what a glance at the data file would show.
 */
export async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
