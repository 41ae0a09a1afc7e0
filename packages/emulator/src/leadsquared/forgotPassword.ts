import { z } from "zod";
import type { Account } from "../accounts/Store.ts";
import { digest } from "../crypto/digest.ts";
import { toHex } from "../crypto/toHex.ts";
import { requirePublicKey } from "./authorize.ts";
import { emulatedMail } from "./emulated.ts";
import { unknownLead } from "./failures.ts";
import { fieldOf, findLead, searchKeyOf, searchKeySchema } from "./findLead.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { readAttributes } from "./readAttributes.ts";

const recipient = { RecipientField: z.object({ SchemaName: z.string() }).optional() };

const schema = z.union([
  z.object({ EmailAddress: z.string(), ...recipient }),
  z.object({ SearchKeyData: searchKeySchema, ...recipient }),
]);

// 64 hexadecimal digits, as the sample on the page "Reset Password"
const temporaryPasswordBytes = 32;

/**
 * `POST /api/Authentication/SecureForgotPassword` (LeadSquared, Portal API: Forgot Password): mails a link with the
 * LeadId and a TemporaryPassword. The answer holds neither, and is the same for anybody.
 */
export async function forgotPassword(
  call: LeadSquaredCall,
): Promise<{ readonly Status: "Success"; readonly Message: string }> {
  const body = readAttributes(call, schema);
  requirePublicKey(call);
  const account = findLead(call.store, searchKeyOf(body));
  if (account === undefined && call.switches.unknownLead === "error") throw unknownLead();
  const recipientField = body.RecipientField?.SchemaName ?? "EmailAddress";
  const to = account && fieldOf(account, recipientField);
  if (account !== undefined && to !== undefined) await sendLink(call, account, to);
  return { Status: "Success", Message: "Reset link sent successfully" };
}

async function sendLink(
  { store, clock, outbox, switches }: LeadSquaredCall,
  { id }: Account,
  to: string,
): Promise<void> {
  const temporaryPassword = toHex(crypto.getRandomValues(new Uint8Array(temporaryPasswordBytes)));
  const value = await digest(temporaryPassword);
  const expiresAt = clock.now() + switches.temporaryPasswordTtlSeconds * 1_000;
  store.removeTokens(id, "passwordReset");
  store.addToken({ kind: "passwordReset", value, accountId: id, expiresAt });
  const link = new URL(switches.resetUrl);
  link.searchParams.set(switches.resetUrlLeadIdParameter, id);
  link.searchParams.set(switches.resetUrlTemporaryPasswordParameter, temporaryPassword);
  const text = emulatedMail.resetText(link.href);
  outbox.mail({ vendor: "leadsquared", to, subject: emulatedMail.resetSubject, text, link: link.href });
}
