import type { PropsWithChildren, ReactElement } from "react";
import { Mark } from "./Mark.tsx";

/** A sentence that stands out. */
export function Notice({
  tone,
  title,
  role,
  id,
  children,
}: PropsWithChildren<{
  tone: "bad" | "warn" | "info";
  title?: string | undefined;
  /** `alert` for what happens while the person is on the page, so that it is read out. */
  role?: "alert" | undefined;
  id?: string | undefined;
}>): ReactElement {
  return (
    <div className="notice" data-tone={tone} role={role} id={id}>
      <Mark sign={tone === "info" ? "info" : "alert"} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
