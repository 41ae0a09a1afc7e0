import { type ReactElement, useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** The key that React Router gives to the address the portal was opened with. */
const openedWith = "default";

/**
 * A page's heading. It names the document too, and takes the focus when a person comes from another page: without that
 * a screen reader says nothing of a page that is swapped in.
 */
export function PageHeading({
  children,
  describedBy,
}: {
  children: string;
  /** The id of what should be read out with the heading. */
  describedBy?: string | undefined;
}): ReactElement {
  const ref = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const keyOnArrival = useRef(key);

  useEffect(() => {
    document.title = `${children} · Northfield University`;
  }, [children]);
  useEffect(() => {
    if (keyOnArrival.current !== openedWith) ref.current?.focus();
  }, []);

  return (
    <h1 ref={ref} tabIndex={-1} aria-describedby={describedBy}>
      {children}
    </h1>
  );
}
