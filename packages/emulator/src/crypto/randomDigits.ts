/** A code of decimal digits, each as likely as the other, such as people copy from a text message. */
export function randomDigits(count: number): string {
  const bytes = new Uint8Array(1);
  let digits = "";
  while (digits.length < count) {
    const [byte = 0] = crypto.getRandomValues(bytes);
    // Beyond 250 the first digits would come more often.
    if (byte < 250) digits += String(byte % 10);
  }
  return digits;
}
