import type { Application } from "./Application.ts";

/** How far an application is, from 0 to 1: the programme, each document, and the statement. */
export function progressOf({ programme, documents, statement }: Application): number {
  const steps = [programme !== undefined, statement !== "", ...documents.map(({ state }) => state !== "missing")];
  return steps.filter(Boolean).length / steps.length;
}
