import type { LeadSquaredRefusal } from "./LeadSquaredRefusal.ts";
import type { LeadSquaredSwitches } from "./leadSquaredSwitches.ts";

/** The status and the body that a failure has as the switches stand. */
export function presentFailure(
  refusal: LeadSquaredRefusal,
  switches: LeadSquaredSwitches,
): { readonly status: number; readonly body: Readonly<Record<string, unknown>> } {
  const { body, text } = refusal;
  const status = statusOf(refusal, switches);
  if (isDomainError(refusal, switches)) {
    if (switches.domainErrorMode === "200-IsSuccessful-false") {
      return { status, body: { IsSuccessful: false, ResponseText: text } };
    }
  } else if (switches.otherErrorBody === "Message" && refusal.kind !== "internal") {
    return { status, body: { Message: text } };
  }
  if (!switches.extraErrorMembers) return { status, body };
  return { status, body: { ...body, IsMXException: true, RequestId: crypto.randomUUID(), Data: null } };
}

function isDomainError({ kind }: LeadSquaredRefusal, { wrongPasswordStatus }: LeadSquaredSwitches): boolean {
  return kind === "domain" || (kind === "wrong-password" && wrongPasswordStatus === "domain");
}

function statusOf(refusal: LeadSquaredRefusal, switches: LeadSquaredSwitches): number {
  if (isDomainError(refusal, switches)) return Number.parseInt(switches.domainErrorMode, 10);
  switch (refusal.kind) {
    case "wrong-password":
      return 401;
    case "rate-limit":
      return switches.rateStatus;
    case "bad-key":
      return switches.badKeyStatus;
    case "expired-key":
      return switches.expiredKeyStatus;
    default:
      return refusal.status;
  }
}
