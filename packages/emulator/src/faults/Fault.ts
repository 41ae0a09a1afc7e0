import { z } from "zod";

const scope = {
  /** Whose calls; default: any vendor's. */
  vendor: z.enum(["leadsquared", "loginradius"]).optional(),
  /** Which calls, `PUT /identity/v2/auth/password/change` or the path alone; default: all, unknown paths too. */
  route: z.string().min(1).optional(),
  /** How many calls; default: all until it is removed. */
  times: z.int().min(1).optional(),
  /** How likely, from 0 to 1; default: certain. */
  probability: z.number().min(0).max(1).optional(),
  /** From which the dice are rolled, so that a run can be repeated; default: 1. */
  seed: z.int().optional(),
  /** How many milliseconds to wait first, at most 10 minutes. */
  latencyMs: z.int().min(0).max(600_000).optional(),
};

/** Whether the vendor had acted: after a `hang` that came `after`, the password is changed. */
const when = { when: z.enum(["before", "after"]).default("before") };

/** Whether the answer carries the CORS headers that the vendor's have; a proxy's error page may have none. */
const cors = { cors: z.boolean().default(true) };

/** Statuses a response can have; the ones from 100 to 199 are none. */
const status = z.int().min(200).max(599);

/** What can go wrong on purpose. Each kind has its parameters; scope and latency go with every one. */
export const faultSchema = z.discriminatedUnion("kind", [
  /** The vendor's true answer, late. */
  z.strictObject({ kind: z.literal("latency"), ...scope, latencyMs: scope.latencyMs.unwrap() }),
  /** Any status, headers and body; a body that is no text is sent as JSON. */
  z.strictObject({
    ...{ kind: z.literal("answer"), ...scope, ...when, ...cors, status },
    body: z.json().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  /** One of the vendor's own errors: a code of LoginRadius, an ExceptionType of LeadSquared. */
  z.strictObject({ kind: z.literal("error"), ...scope, ...when, ...cors, code: z.union([z.int(), z.string()]) }),
  /** No answer until the client gives up. */
  z.strictObject({ kind: z.literal("hang"), ...scope, ...when }),
  /** The connection breaks without an answer. */
  z.strictObject({ kind: z.literal("reset"), ...scope, ...when }),
  /** The connection breaks in the middle of the vendor's true answer. */
  z.strictObject({ kind: z.literal("truncate"), ...scope }),
  /** An error page of some proxy. */
  z.strictObject({ kind: z.literal("html"), ...scope, ...when, ...cors, status: status.default(502) }),
  /** 200 with nothing in it. */
  z.strictObject({ kind: z.literal("empty"), ...scope, ...when, ...cors }),
  /** The vendor's true answer under another media type. */
  z.strictObject({ kind: z.literal("content-type"), ...scope, contentType: z.string().default("text/plain") }),
  /** To another origin; 307 asks the client to send the same again, password and all. */
  z.strictObject({
    ...{ kind: z.literal("redirect"), ...scope, ...when, ...cors },
    location: z.url().default("https://example.com/"),
    status: z.union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)]).default(307),
  }),
  /** The vendor's true answer, hidden from pages; `before`: the preflight is the one without the headers. */
  z.strictObject({ kind: z.literal("no-cors"), ...scope, ...when }),
  /** The vendor's own 429. */
  z.strictObject({
    ...{ kind: z.literal("rate-limit"), ...scope },
    /** Seconds for a `Retry-After`; default: there is none. */
    retryAfter: z.int().min(0).optional(),
    format: z.enum(["seconds", "date"]).default("seconds"),
    /** Whether pages of other origins may read `Retry-After`. */
    readable: z.boolean().default(false),
  }),
]);

/** A fault with every default filled in. */
export type Fault = z.infer<typeof faultSchema>;

/** A fault as it is asked for. */
export type FaultInput = z.input<typeof faultSchema>;
