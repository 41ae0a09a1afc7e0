import type { PropsWithChildren, ReactElement } from "react";

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
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={tone === "info" ? "M10 9.200V14M10 6v.1" : "M10 5.800v5M10 14v.1"} />
        <circle cx="10" cy="10" r="7.5" />
      </svg>
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
