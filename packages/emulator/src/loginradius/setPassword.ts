import type { Account, Token } from "../accounts/Store.ts";
import { swapPassword } from "../accounts/swapPassword.ts";
import { checkNewPassword, type PasswordParameter } from "./checkNewPassword.ts";
import { deliverWebhook, type WebhookEvent } from "./deliverWebhook.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";

/** What differs between the ways to set a password. */
export interface PasswordSetting {
  /** What the call names the new password. Default: `newpassword`. */
  readonly parameter?: PasswordParameter | undefined;
  /** The current password, where the caller proved to know it: then no hash of it need be made again. */
  readonly currentPassword?: string | undefined;
  /** The session that outlives Force Logout: the one that sets the password. */
  readonly session?: Token | undefined;
  /** Uses up what proved the caller, such as a link; once the new password is found to be right. */
  readonly spend?: (() => unknown) | undefined;
  /** What webhooks are told. Default: `ChangePassword`. */
  readonly event?: WebhookEvent | undefined;
}

/**
 * Sets a new password where the account may have it and the stored hash is still the verified one. With it go the lock,
 * with Force Logout the other sessions, and a webhook.
 *
 * @returns whether this change won; `false` means that the password was changed since it was verified
 * @throws Refusal - see {@link checkNewPassword}
 */
export async function setPassword(
  call: LoginRadiusCall,
  account: Account,
  verifiedHash: string,
  newPassword: string,
  { parameter = "newpassword", currentPassword, session, spend, event = "ChangePassword" }: PasswordSetting = {},
): Promise<boolean> {
  const { store, passwordHash, clock, switches } = call;
  await checkNewPassword(call, { ...account, currentPassword }, newPassword, parameter);
  await spend?.();
  const newHash = await passwordHash.hash(newPassword);
  const won = swapPassword(store, { accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!won) return false;
  if (switches.forceLogout) {
    store.removeTokens(account.id, "access", session?.value);
    store.removeTokens(account.id, "refresh", session?.refreshToken);
  }
  deliverWebhook(call, account, event);
  return true;
}
