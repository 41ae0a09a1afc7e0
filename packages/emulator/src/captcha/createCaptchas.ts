/** The captchas' port: nothing is emulated there yet, and it says so. */
export function createCaptchas(): () => Promise<Response> {
  return async () => Response.json({ error: "No captcha is emulated here yet." }, { status: 404 });
}
