import { z } from "zod";
import { randomDigits } from "../crypto/randomDigits.ts";
import { requirePublicKey } from "./authorize.ts";
import { emulatedMail } from "./emulated.ts";
import { invalidInput, unknownLead } from "./failures.ts";
import { findLead } from "./findLead.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { readAttributes } from "./readAttributes.ts";
import { digestOneTimePassword } from "./signInOnce.ts";

const schema = z.object({ FieldSchemaName: z.string(), FieldContent: z.string() });

// Of the documented samples: a code decodes twice from base64 to 208 bytes, and a one-time password has 6 digits.
const codeBytes = 208;
const digits = 6;

interface Sent {
  readonly Code: string;
  readonly FieldContent: string;
  readonly Message: null;
  readonly Status: "Success";
}

/**
 * `POST /api/Authentication/SigninOTP/Get` (LeadSquared, Portal API: Get Sign In OTP): sends a one-time password to a
 * phone. The code in the answer says nothing without it.
 */
export async function sendOneTimePassword(call: LeadSquaredCall): Promise<Sent> {
  const { FieldSchemaName, FieldContent } = readAttributes(call, schema);
  requirePublicKey(call);
  const account = findLead(call.store, { SchemaName: FieldSchemaName, Value: FieldContent });
  if (FieldSchemaName !== "Phone") throw invalidInput("FieldSchemaName");
  if (account === undefined && call.switches.unknownLead === "error") throw unknownLead();
  const Code = btoa(btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(codeBytes)))));
  if (account !== undefined) await send(call, account.id, { FieldContent, Code });
  return { Code, FieldContent, Message: null, Status: "Success" };
}

async function send(
  { store, clock, outbox, switches }: LeadSquaredCall,
  accountId: string,
  { FieldContent, Code }: Pick<Sent, "FieldContent" | "Code">,
): Promise<void> {
  const Otp = randomDigits(digits);
  const value = await digestOneTimePassword({ Otp, FieldContent, Code });
  store.removeTokens(accountId, "oneTimePassword");
  store.addToken({
    kind: "oneTimePassword",
    value,
    accountId,
    expiresAt: clock.now() + switches.otpTtlSeconds * 1_000,
  });
  outbox.mail({
    vendor: "leadsquared",
    to: FieldContent,
    subject: emulatedMail.oneTimePasswordSubject,
    text: emulatedMail.oneTimePasswordText(Otp),
    code: Otp,
  });
}
