import { expect, it } from "vitest";
import { faultSchema } from "./Fault.ts";
import { parseFault } from "./parseFault.ts";

it.each([
  ["hang", { kind: "hang" }],
  [" hang , times = 1", { kind: "hang", times: 1 }],
  [
    "hang,when=after,route=PUT /identity/v2/auth/password/change,times=1",
    { kind: "hang", when: "after", route: "PUT /identity/v2/auth/password/change", times: 1 },
  ],
  [
    "rate-limit,retryAfter=5,readable=true,format=date",
    { kind: "rate-limit", retryAfter: 5, readable: true, format: "date" },
  ],
  ["error,code=1198", { kind: "error", code: 1198 }],
  ["error,code=MXUnAuthorizedAccessException", { kind: "error", code: "MXUnAuthorizedAccessException" }],
  ["redirect,location=https://a.example/?b=c", { kind: "redirect", location: "https://a.example/?b=c" }],
  ["answer,status=503,body=down", { kind: "answer", status: 503, body: "down" }],
  ["reset,probability=0.1,seed=-7", { kind: "reset", probability: 0.1, seed: -7 }],
  [
    '{"kind": "answer", "status": 503, "body": {"a": 1, "b": 2}}',
    { kind: "answer", status: 503, body: { a: 1, b: 2 } },
  ],
])("%s", (text, fault) => {
  expect(parseFault(text)).toEqual(fault);
});

it.each([
  ["hing", ["hing: there is no such fault.", "'latency' | 'answer' | 'error' | 'hang'"]],
  ["", ["there is no such fault", "Write it as “hang,when=after,times=1”"]],
  ["kind=hang", ["there is no such fault"]],
  ["hang,tims=1", ['Unrecognized key: "tims"', "hang takes:\n", "times=whole number from 1"]],
  ["hang,times", ["at times", "hang takes:\n"]],
  ["hang,when=during", ["at when", 'when="before" | "after"']],
  ["answer", ["at status", "status=whole number 200 to 599"]],
  ['{"kind": "hang"', ["this is no JSON"]],
  ["hang,__proto__=1", ['Unrecognized key: "__proto__"']],
])("refuses %j, and says what there is", (text, problems) => {
  for (const problem of problems) expect(() => parseFault(text)).toThrow(problem);
});

it("takes every kind there is", () => {
  for (const { shape } of faultSchema.options) {
    const needs = { latency: ",latencyMs=1", answer: ",status=200", error: ",code=1" };
    const [kind] = shape.kind.values as Set<string>;
    expect(parseFault(`${kind}${needs[kind as keyof typeof needs] ?? ""}`)).toMatchObject({ kind });
  }
});
