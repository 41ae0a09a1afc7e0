import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

function modulesIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^[\w-]+\.ts$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

const form = "packages/react/src/change-password-form";

/** The files whose exported functions have pages, from the repository's root. */
export const sourceFiles = {
  form: `${form}/ChangePasswordForm.tsx`,
  parts: `${form}/parts.ts`,
  hooks: ["packages/react/src/useChangePassword.ts", "packages/react/src/useCaptcha.ts"],
  providers: modulesIn("packages/core/src/providers"),
  captchas: modulesIn("packages/core/src/captcha"),
};
