/** Which of the two an element's `color-scheme` comes to. */
export function themeOf(element: Element): "light" | "dark" {
  const { colorScheme } = getComputedStyle(element);
  return /dark/.test(colorScheme) && (!/light/.test(colorScheme) || prefersDark().matches) ? "dark" : "light";
}

const prefersDark = () => matchMedia("(prefers-color-scheme: dark)");

/**
 * Calls when an element's theme may have changed: by the system, or by an attribute of the page's root, such as a class.
 * No event tells of the latter.
 *
 * @returns the function that ends it
 */
export function watchTheme(changed: () => void): () => void {
  const system = prefersDark();
  system.addEventListener("change", changed);
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  return () => {
    system.removeEventListener("change", changed);
    observer.disconnect();
  };
}
