import { expect } from "vitest";
import type { RawAnswer } from "./sendRaw.ts";

/** How a vendor can answer, as far as the property test counts. */
export const outcomes = ["granted", "malformed", "unauthorized", "unknown", "refused"] as const;

/** One of {@link outcomes}. */
export type AnyOutcome = (typeof outcomes)[number];

/** Requires a well-formed answer of LeadSquared, and tells which it is. */
export function leadSquaredOutcome({ status, contentType, text }: RawAnswer): AnyOutcome {
  expect(contentType).toBe("application/json");
  const body: unknown = JSON.parse(text);
  if (status === 200) {
    expect(body).not.toHaveProperty("ExceptionType");
    return "granted";
  }
  expect(body).toEqual({
    Status: "Error",
    ExceptionType: expect.stringMatching(/^MX\w+Exception$/),
    ExceptionMessage: expect.stringMatching(/./),
  });
  const named = { 400: "malformed", 401: "unauthorized", 404: "unknown", 500: "refused" } as const;
  expect(Object.keys(named)).toContain(String(status));
  return named[status as keyof typeof named];
}

// LoginRadius's codes by what they say, for the calls that are made here.
const loginRadiusCodes: Record<Exclude<AnyOutcome, "granted" | "refused">, readonly number[]> = {
  malformed: [908, 958, 965, 1038, 1079, 1081, 1083, 1089, 1090],
  unauthorized: [901, 902, 905, 906, 920, 921, 922, 923, 1048, 1049, 1060],
  unknown: [404, 405],
};

/** Requires a well-formed answer of LoginRadius, and tells which it is. */
export function loginRadiusOutcome({ status, contentType, text }: RawAnswer): AnyOutcome {
  expect(contentType).toBe("application/json");
  const body = JSON.parse(text) as { ErrorCode?: number; errorCode?: number };
  const code = body.ErrorCode ?? body.errorCode;
  if (code === undefined) {
    expect(status).toBe(200);
    return "granted";
  }
  const [message, description] = body.ErrorCode === undefined ? ["message", "description"] : ["Message", "Description"];
  expect(body).toMatchObject({ [message]: expect.stringMatching(/./), [description]: expect.stringMatching(/./) });
  expect([200, 400, 401, 403, 404, 405]).toContain(status);
  const [found = "refused"] = Object.entries(loginRadiusCodes).find(([, codes]) => codes.includes(code)) ?? [];
  return found as AnyOutcome;
}
