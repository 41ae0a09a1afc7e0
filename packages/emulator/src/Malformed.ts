/** Thrown for what the emulator is asked to do and can't; the message says what is wrong and what to do instead. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}
