const printableAscii = /^[ -~]*$/;

/** Tells whether a password has characters that not every keyboard has (NIST SP 800-63B-4, section 3.1.1.2). */
export function hasUnusualCharacters(password: string): boolean {
  return !printableAscii.test(password);
}
