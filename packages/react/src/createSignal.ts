/** Tells its listeners that something has happened, and where. */
export interface Signal<Place> {
  /** Gives whether anybody listened. */
  readonly emit: (place?: Place) => boolean;
  /** Gives the function that ends it. */
  readonly subscribe: (listener: (place?: Place) => void) => () => void;
}

/** Makes a {@link Signal}. */
export function createSignal<Place>(): Signal<Place> {
  const listeners = new Set<(place?: Place) => void>();
  return {
    emit: (place) => {
      listeners.forEach((listener) => listener(place));
      return listeners.size > 0;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
