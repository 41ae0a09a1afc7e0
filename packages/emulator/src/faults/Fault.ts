import { z } from "zod";
import { isHeader } from "./isHeader.ts";

/** Whose calls a fault meets, how many of them, and how late; goes with every kind. */
export const scope = {
  vendor: z.enum(["leadsquared", "loginradius"]).optional().describe("whose calls; default: any vendor's"),
  route: z
    .string()
    .min(1)
    .optional()
    .describe(
      "which calls: “PUT /identity/v2/auth/password/change” or the path alone; default: all, unknown paths too",
    ),
  times: z.int().min(1).optional().describe("how many calls; default: all until it is removed"),
  probability: z.number().min(0).max(1).optional().describe("how likely, from 0 to 1; default: certain"),
  seed: z.int().optional().describe("from which the dice are rolled, so that a run can be repeated; default: 1"),
  latencyMs: z.int().min(0).max(600_000).optional().describe("how many milliseconds to wait first"),
};

/** Parameters of several kinds. */
export const shared = {
  when: z
    .enum(["before", "after"])
    .default("before")
    .describe("whether the vendor had acted: after, a password is changed"),
  cors: z
    .boolean()
    .default(true)
    .describe("whether pages of other origins may read it, as they may the vendor's answers"),
};
const { when, cors } = shared;

const anyStatus = z.int().min(200).max(599);
// The others can't have a body.
const pageStatus = anyStatus.refine((status) => ![204, 205, 304].includes(status), "A page can't have this status.");

const headers = z
  .record(z.string(), z.string())
  .refine((all) => Object.entries(all).every(isHeader), "No header can have this name or value.");
const contentType = z.string().refine((value) => isHeader(["content-type", value]), "No header can have this value.");

/** What can go wrong on purpose. Each kind has its parameters; {@link scope} goes with every one. */
export const faultSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("latency"), ...scope, latencyMs: scope.latencyMs.unwrap() })
    .describe("the vendor's true answer, late"),
  z
    .strictObject({
      ...{ kind: z.literal("answer"), ...scope, when, cors, status: anyStatus },
      body: z.json().optional().describe("a body that is no text is sent as JSON"),
      headers: headers.optional(),
    })
    .describe("any status, headers and body"),
  z
    .strictObject({
      ...{ kind: z.literal("error"), ...scope, when, cors },
      code: z.union([z.int(), z.string()]).describe("a code of LoginRadius, an ExceptionType of LeadSquared"),
    })
    .describe("one of the vendor's own errors"),
  z.strictObject({ kind: z.literal("hang"), ...scope, when }).describe("no answer until the client gives up"),
  z.strictObject({ kind: z.literal("reset"), ...scope, when }).describe("the connection breaks without an answer"),
  z
    .strictObject({ kind: z.literal("truncate"), ...scope })
    .describe("the connection ends in the middle of the vendor's true answer"),
  z
    .strictObject({ kind: z.literal("html"), ...scope, when, cors, status: pageStatus.default(502) })
    .describe("an error page of some proxy"),
  z.strictObject({ kind: z.literal("empty"), ...scope, when, cors }).describe("200 with nothing in it"),
  z
    .strictObject({ kind: z.literal("content-type"), ...scope, contentType: contentType.default("text/plain") })
    .describe("the vendor's true answer under another media type"),
  z
    .strictObject({
      ...{ kind: z.literal("redirect"), ...scope, when, cors },
      location: z.url({ protocol: /^https?$/ }).default("https://example.com/"),
      status: z.literal([301, 302, 303, 307, 308]).default(307),
    })
    .describe("to another origin; 307 and 308 ask the client to send the same again, password and all"),
  z
    .strictObject({ kind: z.literal("no-cors"), ...scope, when })
    .describe("hidden from pages of other origins: before, the preflight; after, the vendor's true answer"),
  z
    .strictObject({
      ...{ kind: z.literal("rate-limit"), ...scope },
      retryAfter: z.int().min(0).optional().describe("seconds for a Retry-After; default: there is none"),
      format: z.enum(["seconds", "date"]).default("seconds").describe("how Retry-After is written"),
      readable: z.boolean().default(false).describe("whether pages of other origins may read Retry-After"),
    })
    .describe("the vendor's own 429"),
]);

/** A fault with every default filled in. */
export type Fault = z.infer<typeof faultSchema>;

/** A fault as it is asked for. */
export type FaultInput = z.input<typeof faultSchema>;
