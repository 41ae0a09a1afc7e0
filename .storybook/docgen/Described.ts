/** One property of what a function takes or gives. */
export interface Member {
  readonly name: string;
  /** As TypeScript writes it. */
  readonly type: string;
  readonly isOptional: boolean;
  /** What its TSDoc says, as Markdown. */
  readonly text: string;
}

/** A function, a component or a hook, as its users see it. */
export interface Described {
  readonly name: string;
  /** The first sentences of its TSDoc. */
  readonly text: string;
  /** What each `@throws` says. */
  readonly throws: readonly string[];
  /** The properties of each parameter that is an object of ours. */
  readonly takes: readonly (readonly Member[])[];
  /** The properties of what it gives, where that is an object of ours. */
  readonly gives: readonly Member[];
}
