/** The only source of time a vendor may use, so that tokens and rate windows expire without anybody waiting. */
export interface Clock {
  /** Milliseconds since 1970, in the emulator's time. */
  readonly now: () => number;
}

/** A {@link Clock} that the control port sets. */
export interface ControlledClock extends Clock {
  /** Moves time forward by this many milliseconds. */
  readonly advance: (milliseconds: number) => void;
  /** Stops time where it is, or lets it run on from there. */
  readonly freeze: (frozen: boolean) => void;
  /** Back to the time of the machine, running. */
  readonly reset: () => void;
}

/**
 * Makes a clock that shows the machine's time until it is told otherwise.
 *
 * @param machineNow - the machine's time in milliseconds since 1970; a test may bring its own
 */
export function createClock(machineNow: () => number = () => Date.now()): ControlledClock {
  let offset = 0;
  let frozenAt: number | undefined;
  const now = () => frozenAt ?? machineNow() + offset;
  return {
    now,
    advance(milliseconds) {
      if (frozenAt === undefined) offset += milliseconds;
      else frozenAt += milliseconds;
    },
    freeze(frozen) {
      const at = now();
      offset = at - machineNow();
      frozenAt = frozen ? at : undefined;
    },
    reset() {
      offset = 0;
      frozenAt = undefined;
    },
  };
}
