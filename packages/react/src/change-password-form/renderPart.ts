import { cloneElement, createElement, type ReactElement, type ReactNode } from "react";

/** What every part takes. */
export interface PartProps {
  /** Joined with the class of the element in `render`, where there is one. */
  className?: string | undefined;
  /**
   * Another element for the part: one that is given the part's props beside its own, or a function that makes one of
   * them. Spread them all, the `ref` too: labels, descriptions and states are in them.
   */
  render?:
    | ReactElement<{ className?: string | undefined }>
    | ((props: Readonly<Record<string, unknown>>) => ReactElement)
    | undefined;
}

/** Props of a part whose content can be replaced. */
export interface PartWithChildrenProps extends PartProps {
  /** What the part holds, in place of what it would hold by itself. */
  children?: ReactNode;
}

/** Makes a part's element, or the one that the integrator has in its place. */
export function renderPart(
  tag: string,
  { className, render }: PartProps = {},
  props: Readonly<Record<string, unknown>>,
): ReactElement {
  if (typeof render === "function") return render({ ...props, className });
  if (!render) return createElement(tag, { ...props, className });
  const classes = [render.props.className, className].filter(Boolean).join(" ");
  return cloneElement(render, { ...props, className: classes || undefined });
}
