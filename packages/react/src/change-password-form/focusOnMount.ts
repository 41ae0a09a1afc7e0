/** A ref for what the focus goes to as soon as it is on the page. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
