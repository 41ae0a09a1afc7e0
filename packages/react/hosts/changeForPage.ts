import type { CaptchaResponse, ErrorCode } from "@rekey/core";
import type { Fixtures } from "@rekey/emulator";
import type { Host } from "./pages/Host.ts";

/** What a page gets: nothing where the password was changed. */
interface Answer {
  readonly status: number;
  readonly code?: ErrorCode;
}

/** LoginRadius's code for a wrong current password. */
const wrongPassword = 967;

/**
 * What a portal's own server does for changeAtServer.ts: verifies the captcha with its vendor, then changes the password
 * at LoginRadius.
 *
 * @param body - the change as the page sent it, in JSON
 */
export async function changeForPage(body: string, host: Host, captcha: Fixtures["captcha"]): Promise<Answer> {
  const { currentPassword, newPassword, captcha: given } = JSON.parse(body);
  if (!given) return { status: 403, code: "captcha_required" };
  if (!(await isSolved(given, captcha))) return { status: 403, code: "captcha_rejected" };
  const answer = await fetch(`${host.baseUrl}/identity/v2/auth/password/change?apikey=${host.apiKey}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${host.accessToken}`, "content-type": "application/json" },
    body: JSON.stringify({ oldpassword: currentPassword, newpassword: newPassword }),
  });
  if (answer.ok) return { status: 200 };
  const { ErrorCode: code } = await answer.json();
  if (code === wrongPassword) return { status: 403, code: "current_password_incorrect" };
  return { status: 502, code: "unexpected_response" };
}

async function isSolved({ vendor, token }: CaptchaResponse, { baseUrl, vendors }: Fixtures["captcha"]) {
  if (vendor === "altcha") {
    const body = JSON.stringify({ payload: token });
    return (await (await fetch(`${baseUrl}/altcha/verify`, { method: "POST", body })).json()).verified;
  }
  const body = new URLSearchParams({ secret: vendors["turnstile"]?.keys["secret"] ?? "", response: token });
  const url = `${baseUrl}/challenges.cloudflare.com/turnstile/v0/siteverify`;
  return (await (await fetch(url, { method: "POST", body })).json()).success;
}
