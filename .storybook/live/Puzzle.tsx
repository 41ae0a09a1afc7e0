import { type ReactElement, type Ref, useImperativeHandle, useRef } from "react";

/** What a ref to the puzzle gives: what vendors' React components have under names like these. */
export interface PuzzleHandle {
  /** Resolves with a token once the box is ticked. */
  executeAsync(): Promise<string>;
  reset(): void;
}

/** Stands for a captcha vendor's React component. */
export function Puzzle({ ref }: { ref: Ref<PuzzleHandle> }): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    executeAsync: () =>
      new Promise((resolve) => {
        const solve = () => resolve(crypto.randomUUID());
        if (box.current?.checked) solve();
        else box.current?.addEventListener("change", solve, { once: true });
      }),
    reset: () => {
      if (box.current) box.current.checked = false;
    },
  }));
  return (
    <label>
      <input type="checkbox" ref={box} /> I am a person
    </label>
  );
}
