import type { Refusal } from "../vendor/Refusal.ts";
import { statusesHiddenFromXhr } from "./emulated.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";
import { sampleDescriptions } from "./sampleDescriptions.ts";

/** The status and the body that an error goes out with, as the switches have it. */
export function presentError(
  { status, code, body }: Refusal,
  { headers }: Request,
  { xhr200, status908, errorBody, sampleDescriptions: isSampled }: LoginRadiusSwitches,
): { status: number; body: unknown } {
  const shownStatus = code === 908 ? status908 : status;
  const isMeant = xhr200 === "always" || (xhr200 && headers.get("x-requested-with") === "XMLHttpRequest");
  const sample = isSampled ? sampleDescriptions.get(Number(code)) : undefined;
  const described = sample === undefined ? body : { ...body, Description: sample };
  return {
    status: isMeant && statusesHiddenFromXhr.includes(shownStatus) ? 200 : shownStatus,
    body: errorBody === "short" ? shorten(described) : described,
  };
}

function shorten(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { IsProviderError: _isProviderError, ProviderErrorResponse: _response, ...rest } = body;
  return rest;
}
