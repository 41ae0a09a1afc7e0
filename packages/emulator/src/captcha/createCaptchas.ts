import type { Handler } from "../handler.ts";

/** The captchas' port: nothing is emulated there yet, and it says so. */
export function createCaptchas(): Handler {
  return async () => Response.json({ error: "No captcha is emulated here yet." }, { status: 404 });
}
