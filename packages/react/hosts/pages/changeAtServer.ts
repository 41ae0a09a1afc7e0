import { type CaptchaResponse, ChangePasswordError, type ChangePasswordRequest, type ErrorCode } from "@rekey/core";

/** Has the page's own server verify the captcha and change the password, as a portal with a server does. */
export async function changeAtServer(request: ChangePasswordRequest<CaptchaResponse>): Promise<void> {
  const answer = await fetch("/change", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  }).catch(() => undefined);
  if (answer?.ok) return;
  const code: ErrorCode = answer ? (await answer.json()).code : "outcome_unknown";
  throw new ChangePasswordError({ code, provider: "portal", status: answer?.status });
}
