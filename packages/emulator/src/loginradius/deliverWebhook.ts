import type { Account } from "../accounts/Store.ts";
import { webhookBody, webhookTimeoutMs } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";

/** What webhooks are told of; `ChangePassword` is LoginRadius's own name. */
export type WebhookEvent = "ChangePassword" | "ResetPassword";

/**
 * Tells the site's webhook what happened, unless the call says not to: `X-PreventWebhook: true` or
 * `prevent_webhook=true`; where both are there the header wins (LoginRadius, advanced API usage). Nobody waits for it,
 * and no failure of it reaches the caller; the outbox tells how it went.
 */
export function deliverWebhook(call: LoginRadiusCall, account: Account, event: WebhookEvent): void {
  const { webhookUrl } = call.switches;
  if (webhookUrl === null || isPrevented(call)) return;
  const at = new Date(call.clock.now()).toISOString();
  void post(call, webhookUrl, webhookBody(event, account, at)).then((result) =>
    call.outbox.delivered({ vendor: "loginradius", event, url: webhookUrl, result }),
  );
}

function isPrevented({ request, url }: LoginRadiusCall): boolean {
  const said = request.headers.get("x-preventwebhook") ?? readQuery(url).get("prevent_webhook");
  return said?.toLowerCase() === "true";
}

// A browser's fetch works as a bare function only.
async function post({ fetch }: LoginRadiusCall, url: string, body: unknown): Promise<number | string> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(webhookTimeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
