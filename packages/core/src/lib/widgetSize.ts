/** The sizes that the vendors' checkboxes come in; `"auto"` is the normal one where it fits. */
export type WidgetSize = "auto" | "normal" | "compact";

/**
 * Chooses the size of a checkbox that can't shrink by itself.
 *
 * @param host - where it is going to stand
 * @param normalWidth - of the vendor's normal size, in CSS pixels
 */
export function widgetSize<Size extends string>(
  size: WidgetSize | Size,
  host: HTMLElement,
  normalWidth: number,
): "normal" | "compact" | Size {
  if (size !== "auto") return size as Size;
  // A host that is not shown has no width.
  return host.clientWidth > 0 && host.clientWidth < normalWidth ? "compact" : "normal";
}
