import { styleText } from "node:util";
import type { Outcome, RecordedRequest } from "../requests/RecordedRequest.ts";

const vendorWidth = "leadsquared".length;
const methodWidth = "DELETE".length;
// Few routes are longer, and few outcomes: a number and an exception type of LeadSquared.
const pathWidth = 44;
const outcomeWidth = 36;
const durationWidth = 9;
const maximumPathLength = 200;

/**
 * A request in one line for people: time of the emulator, vendor, method, path, outcome, duration and the fault that it
 * met. It is coloured where the stream is a terminal (and by NO_COLOR and FORCE_COLOR); nothing that a client sent can
 * steer the terminal.
 */
export function describeExchange(request: RecordedRequest, stream: NodeJS.WritableStream): string {
  const { at, vendor, method, path, outcome } = request;
  const style = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const [time] = new Date(at).toTimeString().split(" ") as [string];
  const fields = [
    style("dim", time),
    printable(vendor).padEnd(vendorWidth),
    printable(method).padEnd(methodWidth),
    printable(path).slice(0, maximumPathLength).padEnd(pathWidth),
    style(colourOf(outcome), describeOutcome(outcome).padEnd(outcomeWidth)),
    style("dim", describeDuration(outcome).padStart(durationWidth)),
  ];
  if (outcome?.fault !== undefined) fields.push(style("magenta", ` fault: ${printable(outcome.fault)}`));
  return fields.join(" ").trimEnd();
}

function describeOutcome(outcome: Outcome | null): string {
  if (outcome === null) return "…";
  const { status, code, transport } = outcome;
  if (transport === "hang" || transport === "reset") return transport;
  const answer = [status, code].filter((part) => part !== undefined && part !== "").map((part) => printable(`${part}`));
  return answer.join(" ") + (transport === "truncate" ? ", cut off" : "");
}

function describeDuration(outcome: Outcome | null): string {
  return outcome === null ? "" : `${Math.round(outcome.durationMs)} ms`;
}

function colourOf(outcome: Outcome | null): "green" | "yellow" | "red" {
  const { status, code, transport } = outcome ?? {};
  if (transport !== undefined || status === undefined || status >= 500) return "red";
  return status >= 400 || code !== undefined ? "yellow" : "green";
}

// Control characters, characters without a width and those that change the direction of reading.
function printable(text: string): string {
  return text.replaceAll(/[\p{C}\p{Z}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
