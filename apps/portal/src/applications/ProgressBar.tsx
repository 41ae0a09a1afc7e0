import type { ReactElement } from "react";

/** How far something is. @param value - from 0 to 1 */
export function ProgressBar({ value, label }: { value: number; label: string }): ReactElement {
  const percent = Math.round(value * 100);
  return (
    <span className="progress">
      <progress value={value} max={1} aria-label={label} />
      <span className="soft">{percent} %</span>
    </span>
  );
}
