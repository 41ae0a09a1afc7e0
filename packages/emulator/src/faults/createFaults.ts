import { createRandom } from "./createRandom.ts";
import type { Fault, FaultInput } from "./Fault.ts";
import { readFault } from "./readFault.ts";

/** A request, as far as the scope of a fault asks. */
export interface Target {
  readonly vendor: string;
  readonly method: string;
  readonly path: string;
  /** The path as the vendor's routes have it, with names for what varies; `undefined` where there is no such route. */
  readonly route: string | undefined;
  /** Whether it only asks for leave to send a request with this method. */
  readonly isPreflight: boolean;
}

/** The faults that are set, in the order in which they were added. */
export interface Faults {
  /**
   * Adds one fault or several.
   *
   * @throws Malformed - there is no such fault, or it could never happen; nothing is added then
   */
  readonly add: (input: unknown) => void;
  /** The first fault that this request meets, which counts as one of its `times`. */
  readonly take: (target: Target) => Fault | undefined;
  /** What is set, with how many `times` are left. */
  readonly list: () => readonly Fault[];
  readonly clear: () => void;
  /** Back to those of the beginning. */
  readonly reset: () => void;
}

interface Entry {
  fault: Fault;
  readonly random: () => number;
}

/**
 * Makes the faults' switchboard.
 *
 * @param check - throws for a fault that could never happen
 * @param initial - those that are set from the beginning
 */
export function createFaults(check: (fault: Fault) => void, initial: readonly FaultInput[] = []): Faults {
  let entries: Entry[] = [];
  const faults: Faults = {
    add(input) {
      const added = [input].flat().map(readFault);
      added.forEach(check);
      entries = [...entries, ...added.map((fault) => ({ fault, random: createRandom(fault.seed ?? 1) }))];
    },
    take(target) {
      const met = entries.find(
        ({ fault, random }) =>
          isMeant(fault, target) && (fault.probability === undefined || random() < fault.probability),
      );
      if (met?.fault.times !== undefined) {
        met.fault = { ...met.fault, times: met.fault.times - 1 };
        if (met.fault.times === 0) entries = entries.filter((entry) => entry !== met);
      }
      return met?.fault;
    },
    list: () => entries.map(({ fault }) => fault),
    clear() {
      entries = [];
    },
    reset() {
      faults.clear();
      faults.add(initial);
    },
  };
  faults.reset();
  return faults;
}

function isMeant(fault: Fault, { vendor, method, path, route, isPreflight }: Target): boolean {
  if (fault.vendor !== undefined && fault.vendor !== vendor) return false;
  const isForPreflights = fault.kind === "no-cors" && fault.when === "before";
  if (isPreflight !== isForPreflights) return false;
  if (fault.route === undefined) return true;
  const [meantPath, meantMethod = method] = fault.route.trim().split(/\s+/).reverse();
  const isPath = [path, route].some((candidate) => candidate?.toLowerCase() === meantPath!.toLowerCase());
  return isPath && meantMethod.toUpperCase() === method;
}
