/** Tells its listeners that something has happened, and nothing else. */
export interface Signal {
  readonly emit: () => void;
  /** Gives the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a {@link Signal}. */
export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    emit: () => listeners.forEach((listener) => listener()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
