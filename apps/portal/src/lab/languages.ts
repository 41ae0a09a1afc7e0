import type { Messages } from "@rekey/core";

const modules = import.meta.glob<Record<string, Messages>>([
  "../../../../packages/core/src/messages/{[a-z][a-z],[a-z][a-z]-[A-Z][A-Z]}.ts",
  "!../../../../packages/core/src/messages/en.ts",
]);

const loaders = new Map(
  Object.entries(modules).map(([path, load]) => [/([\w-]+)\.ts$/.exec(path)?.[1] ?? "", load] as const),
);

/** Every language that the form speaks, by its BCP 47 tag. */
export const languages: readonly string[] = ["en", ...loaders.keys()].toSorted();

/** Gets the form's sentences in a language; undefined for English, which the form has by itself. */
export async function loadMessages(language: string): Promise<Messages | undefined> {
  const module = await loaders.get(language)?.();
  return module && Object.values(module)[0];
}

/** A language by its own name, such as “Deutsch”. */
export function nameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
}

const rightToLeft = ["ar", "he"];

/** Which way a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.includes(language) ? "rtl" : "ltr";
}
