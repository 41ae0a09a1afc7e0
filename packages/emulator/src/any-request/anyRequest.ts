import fc from "fast-check";

/** What is sent instead of a right request. */
export interface Plan {
  readonly vendor: "leadsquared" | "loginradius";
  /** Which route, counted beyond the last one from the first again. */
  readonly route: number;
  /** Which part is wrong; `nothing` is a request that the vendor has to grant. */
  readonly wrong: "nothing" | "path" | "method" | "keys" | "body" | "values" | "everything";
  readonly newPassword: string;
  readonly path: string;
  readonly method: string;
  readonly keys: readonly (readonly [name: string, value: string])[];
  readonly contentType: string;
  readonly body: Uint8Array;
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY"];

const contentTypes = [
  "application/json",
  "APPLICATION/JSON; charset=utf-8",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/xml",
  "",
];

const memberNames = [
  ...["EmailAddress", "Password", "CurrentPassword", "NewPassword", "SearchKeyData", "LeadFields", "LeadId"],
  ...["email", "password", "oldpassword", "newpassword", "username", "phone", "resettoken", "otp", "securityanswer"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", ""],
];

const oneMebibyte = 1_048_576;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "johnwick@example.com",
    "OldSamplepassword@123",
    "' OR 1=1 --",
    "\u0000",
    "\ud800",
    "<script>",
    "%zz",
  ),
);

const scalar = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.bigInt().map(String));

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...memberNames), tie("value")), { maxLength: 6 }).map(toJson),
  ),
})).value;

// Written by hand: an object literal would swallow the member __proto__ and every name that comes twice.
function toJson(members: readonly (readonly [string, unknown])[]): unknown {
  return new Members(members);
}

class Members {
  readonly #members: readonly (readonly [string, unknown])[];
  constructor(members: readonly (readonly [string, unknown])[]) {
    this.#members = members;
  }
  print(): string {
    return `{${this.#members.map(([name, value]) => `${JSON.stringify(name)}:${print(value)}`).join(",")}}`;
  }
}

function print(value: unknown): string {
  if (value instanceof Members) return value.print();
  if (Array.isArray(value)) return `[${value.map(print).join(",")}]`;
  return JSON.stringify(value) ?? "null";
}

const bytes = (value: string) => new Uint8Array(Buffer.from(value));

const body = fc.oneof(
  { weight: 5, arbitrary: json.map((value) => bytes(print(value))) },
  { weight: 2, arbitrary: fc.tuple(json, fc.nat(60)).map(([value, cut]) => bytes(print(value).slice(0, cut))) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...memberNames), text), { maxLength: 5 })
      .map((pairs) => bytes(pairs.map(([name, value]) => `${name}=${value}`).join("&"))),
  },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((value) => new Uint8Array(Buffer.from(value, "utf16le"))),
  },
  // up to the limit: one long text, and nesting deeper than any stack
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: oneMebibyte - 20 })
      .map((length) => bytes(`{"Password":"${"a".repeat(length)}"}`)),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: oneMebibyte / 2 })
      .map((depth) => bytes("[".repeat(depth) + "]".repeat(depth))),
  },
);

// What HTTP allows in a header's value.
const headerValue = fc.stringMatching(/^[\x21-\x7e\x80-\xff]{0,60}$/);

const keyNames = [
  ...["authorization", "x-lsq-portalid", "x-lsq-registertoken", "x-requested-with", "x-preventwebhook", "origin"],
  ...["x-loginradius-sott", "cookie", "content-encoding", "accept", "__proto__"],
];

const path = fc.oneof(
  fc.webPath().map((value) => `/${value.replace(/^\/+/, "")}`),
  fc.constantFrom(
    "/",
    "/api",
    "/identity/v2/auth",
    "/%",
    "/%00",
    "/%ff",
    "/..%2f..",
    "/api/Settings/v2/ChangePassword/",
    "/__proto__",
  ),
);

/** Any request to any route: right ones, nearly right ones and nonsense. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  vendor: fc.constantFrom("leadsquared", "loginradius"),
  route: fc.nat(1_000),
  wrong: fc.oneof(
    { weight: 6, arbitrary: fc.constant("nothing" as const) },
    { weight: 2, arbitrary: fc.constantFrom("path", "method") },
    { weight: 3, arbitrary: fc.constant("keys" as const) },
    { weight: 4, arbitrary: fc.constant("body" as const) },
    { weight: 3, arbitrary: fc.constant("values" as const) },
    { weight: 2, arbitrary: fc.constant("everything" as const) },
  ),
  newPassword: text,
  path,
  method: fc.constantFrom(...methods),
  keys: fc.array(fc.tuple(fc.constantFrom(...keyNames), headerValue), { maxLength: 4 }),
  contentType: fc.constantFrom(...contentTypes),
  body,
});
