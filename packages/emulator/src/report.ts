/**
 * Tells whoever runs the emulator that it failed itself. A client that went away before its request was read is no
 * failure.
 */
export function report(error: unknown, request: Request): void {
  if (!request.signal.aborted) console.error(error);
}
