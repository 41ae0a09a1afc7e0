import { functionPages } from "./functionPages.ts";
import { markdownPages } from "./markdownPages.ts";
import type { Page } from "./Page.ts";

/** Every page of the documentation. Takes some seconds: TypeScript reads the packages. */
export function createPages(): Page[] {
  return [...markdownPages(), ...functionPages()];
}
