import type { Refusal } from "../vendor/Refusal.ts";
import { statusesHiddenFromXhr } from "./emulated.ts";
import { isAccessTokenPath } from "./isAccessTokenPath.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";
import { sampleDescriptions } from "./sampleDescriptions.ts";

/** The status and the body that an error goes out with, as the switches have it. */
export function presentError(
  { status, code, body }: Refusal,
  { headers, url }: Request,
  { xhr200, status908, errorBody, sampleDescriptions: isSampled }: LoginRadiusSwitches,
): { status: number; body: unknown } {
  const shownStatus = code === 908 ? status908 : status;
  const isMeant = xhr200 === "always" || (xhr200 && headers.get("x-requested-with") === "XMLHttpRequest");
  const sample = isSampled ? sampleDescriptions.get(Number(code)) : undefined;
  const described = sample === undefined ? body : { ...body, Description: sample };
  const shape = isAccessTokenPath(new URL(url)) ? inCamelCase : errorBody === "short" ? shorten : undefined;
  return {
    status: isMeant && statusesHiddenFromXhr.includes(shownStatus) ? 200 : shownStatus,
    body: shape ? shape(described) : described,
  };
}

function shorten(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { IsProviderError: _isProviderError, ProviderErrorResponse: _response, ...rest } = body;
  return rest;
}

// As LoginRadius's newer API reference shows them; longer bodies are not known there.
function inCamelCase({
  ErrorCode: errorCode,
  Message: message,
  Description: description,
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { errorCode, message, description };
}
