import { ChangePasswordError, type ChangePasswordErrorInit } from "../errors.ts";
import { asRecord } from "./asRecord.ts";
import { type AttemptLimits, attempt } from "./attempt.ts";
import type { Transport } from "./checkTransport.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { readBody } from "./readBody.ts";
import { retryAfter } from "./retryAfter.ts";
import { checkReady } from "./sendOnce.ts";

const provider = "loginradius";

/** In bytes. A form with the countries and states of the world in it stays well below. */
const largestAppInfo = 1_048_576;

/** Limits are per second (LoginRadius, Acceptable Use Policy). In milliseconds. */
const rateLimitWindow = 1_000;

/**
 * Gets the public configuration of an app, once.
 *
 * @param url - with the API key
 * @returns its members, of which nothing is known yet
 * @throws {@link ChangePasswordError} `offline`, `aborted`, `provider_unavailable`, `rate_limited`, `misconfigured` or
 * `unexpected_response`
 */
export async function fetchLoginRadiusAppInfo(
  url: string,
  { fetch: given, timeout, signal }: Pick<Transport, "fetch"> & AttemptLimits,
): Promise<Readonly<Record<string, unknown>>> {
  checkReady(provider, signal);
  const asked = await attempt(
    async (cut) => {
      // Called without an object before it: a browser's fetch refuses any `this` but its window.
      const send = given ?? globalThis.fetch;
      const response = await send(url, { credentials: "omit", referrerPolicy: "no-referrer", signal: cut });
      const { ok, status, headers } = response;
      return { ok, status, headers, body: parseObject(await readBody(response, largestAppInfo)) };
    },
    { timeout, signal },
  );
  if (asked.ended === "aborted") {
    throw failure({
      code: "aborted",
      detail: isDevelopment && "The signal aborted before the app's configuration had come.",
    });
  }
  if (asked.ended !== "done") {
    throw failure({
      code: "provider_unavailable",
      detail:
        isDevelopment &&
        `The app's configuration did not come: ${
          asked.ended === "timed_out"
            ? `${timeout} ms were over.`
            : "the connection broke, or CORS, a content blocker or the page's connect-src was in the way."
        } Show the form without it.`,
    });
  }
  const { ok, status, headers, body } = asked.value;
  const refusal = String(body?.["ErrorCode"] ?? body?.["errorCode"]);
  // A number, or its digits; 0 is none. Nothing else of the answer may reach an error.
  const providerCode = /^[1-9]\d{0,5}$/.test(refusal) ? Number(refusal) : undefined;
  if (status === 429 || providerCode === 429) {
    throw failure({
      ...{ code: "rate_limited", status, providerCode, retryAt: retryAfter(headers, rateLimitWindow) },
      detail: isDevelopment && "The app's limit of calls per second is used up, by all of its users together.",
    });
  }
  if (status >= 500) {
    throw failure({
      ...{ code: "provider_unavailable", status, providerCode },
      detail: isDevelopment && `The answer was ${status}. Show the form without the app's configuration.`,
    });
  }
  if (providerCode || status === 400 || status === 404) {
    throw failure({
      ...{ code: "misconfigured", status, providerCode },
      detail:
        isDevelopment &&
        `The app's configuration was refused (${providerCode ?? status}). Only the API key was sent: check apiKey and baseUrl.`,
    });
  }
  if (ok && body) return body;
  throw failure({
    ...{ code: "unexpected_response", status },
    detail:
      isDevelopment &&
      `The answer was ${status} and no JSON object of up to ${largestAppInfo} bytes: something else answers there, such as the page of a proxy. Check baseUrl.`,
  });
}

function failure(init: Omit<ChangePasswordErrorInit, "provider">): ChangePasswordError {
  return new ChangePasswordError({ ...init, provider });
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return value === asRecord(value) ? asRecord(value) : undefined;
  } catch {
    return undefined;
  }
}
