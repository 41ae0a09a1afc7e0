import { HttpHandler } from "msw";

/**
 * A handler of MSW that prints nothing. MSW's own prints every request with its body to the console, and here that is
 * a password; the emulator's `onRequest` tells what arrived without one.
 */
export class QuietHandler extends HttpHandler {
  override async log(): Promise<void> {}
}
