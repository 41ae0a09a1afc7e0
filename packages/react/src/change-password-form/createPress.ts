/** Knows whether a pointer is being pressed. */
export interface Press {
  readonly onPointerDown: () => void;
  /** Runs `act` once the press that has begun, if any, is over. */
  readonly afterPress: (act: () => void) => void;
}

/**
 * Puts off what may move the page until a press is over. Leaving a field shows its error; shown between press and
 * release, it moves what is below it, and the browser then makes no click of the two.
 */
export function createPress(): Press {
  let waiting: (() => void)[] | undefined;
  // A task of its own: the click follows its pointerup (and, after a touch, its blur) in the same one.
  const later = (acts: (() => void)[]) => setTimeout(() => acts.forEach((act) => act()));
  return {
    onPointerDown: () => {
      const acts = (waiting ??= []);
      const released = new AbortController();
      const release = () => {
        waiting = undefined;
        released.abort();
        later(acts.splice(0));
      };
      for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, release, released);
    },
    afterPress: (act) => {
      if (waiting) waiting.push(act);
      else later([act]);
    },
  };
}
