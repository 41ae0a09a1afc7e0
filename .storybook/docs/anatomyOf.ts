import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

const folder = "packages/react/src/change-password-form";

/** The files beside a part's own that draw what belongs to it. */
const helpers: Readonly<Record<string, readonly string[]>> = {
  CurrentPassword: ["usePasswordField.tsx", "FieldError.tsx", "Icon.tsx"],
  NewPassword: ["usePasswordField.tsx", "FieldError.tsx", "Icon.tsx"],
  ConfirmPassword: ["usePasswordField.tsx", "FieldError.tsx", "Icon.tsx"],
  ErrorSummary: ["Notice.tsx", "Icon.tsx"],
  Captcha: ["FieldError.tsx", "Icon.tsx"],
  Root: ["Unavailable.tsx", "Notice.tsx", "Icon.tsx"],
  Success: ["Icon.tsx"],
  ChangePasswordForm: ["Root.tsx"],
};

/** What style sheets and tests can hold on to in a part. */
export interface Anatomy {
  /** The values of `data-rekey`. */
  readonly names: readonly string[];
  /** The other data attributes. */
  readonly attributes: readonly string[];
  /** The custom properties that its rules use. */
  readonly properties: readonly string[];
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))].sort();
}

/** Reads a part's anatomy from its source and from the style sheet. */
export function anatomyOf(part: string): Anatomy {
  const source = [`${part}.tsx`, ...(helpers[part] ?? [])].map((name) => read(`${folder}/${name}`)).join("\n");
  const names = all(source, /"?data-rekey"?(?:=|: )\{?"([\w-]+)"/g);
  const attributes = all(source, /\b(data-(?!rekey\b)[a-z]+)/g);
  const rules = read("packages/react/src/styles.css").matchAll(/([^{}]+)\{([^{}]*)\}/g);
  const own = [...rules].filter(([, selector = ""]) =>
    names.some((name) => name !== "root" && selector.includes(`"${name}"`)),
  );
  return { names, attributes, properties: all(own.map(([, , body]) => body).join(), /var\((--rekey-[\w-]+)/g) };
}
