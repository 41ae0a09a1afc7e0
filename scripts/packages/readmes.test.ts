import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";

// Every block of code in the READMEs, in the guides and in the pages about captchas is complete and compiles as it stands, against the packages as they are published.

const root = join(import.meta.dirname, "..", "..");
const app = inject("freshApp");
const folder = join(app, "readmes");
mkdirSync(folder);
cpSync(join(import.meta.dirname, "readmes.reader.d.ts"), join(folder, "reader.d.ts"));
// The reader's other files.
writeFileSync(join(folder, "captcha.ts"), 'export declare const captcha: import("@rekey/core").CaptchaAdapter;\n');
const ownForm = 'export declare const ChangePassword: (props: { username: string }) => import("react").ReactElement;\n';
writeFileSync(join(folder, "ChangePassword.ts"), ownForm);
// What readers install besides.
mkdirSync(join(folder, "node_modules"));
for (const [name, from] of Object.entries({ vitest: ".", "altcha-lib": "packages/emulator" })) {
  symlinkSync(join(root, from, "node_modules", name), join(folder, "node_modules", name));
}
const settings = {
  extends: "../tsconfig.json",
  compilerOptions: { noUncheckedIndexedAccess: true, types: ["node", "vite/client"] },
  include: ["."],
};
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
afterAll(() => rmSync(folder, { recursive: true }));

const captchas = "packages/core/docs/captcha";
/** Those of the guides that have nothing to compile. */
const wordsAlone = ["accessibility.md", "deployment.md", "security.md"];
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => !wordsAlone.includes(name))
    .map((name) => `docs/${name}`),
  ...["core", "emulator", "react"].map((name) => `packages/${name}/README.md`),
  ...readdirSync(join(root, captchas)).map((name) => `${captchas}/${name}`),
];

/** The blocks of a page, by the name of the file that each goes into: its line is in it. */
function blocksOf(page: string): Map<string, string> {
  const text = readFileSync(join(root, page), "utf8");
  const name = page.replaceAll("/", "-");
  const found = text.matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm);
  return new Map(
    [...found].map(({ 1: language = "", 2: code = "", index }) => [
      `${name}-${text.slice(0, index).split("\n").length}.${language}`,
      code,
    ]),
  );
}

function compile(project = folder): string[] {
  try {
    execFileSync(join(app, "node_modules", ".bin", "tsc"), ["-p", project], {
      cwd: app,
      encoding: "utf8",
      stdio: "pipe",
    });
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.trim().split("\n");
  }
}

test("every block of code in the READMEs, the guides and the captchas' pages compiles, strictly", () => {
  for (const page of pages) {
    const blocks = blocksOf(page);
    expect([page, blocks.size]).not.toEqual([page, 0]);
    // A module each, also one that imports nothing.
    for (const [file, code] of blocks) writeFileSync(join(folder, file), `${code}\nexport {};\n`);
  }
  expect(compile()).toEqual([]);
});

test("the test in the guide to testing passes as it stands", () => {
  const code = [...blocksOf("docs/testing.md").values()].find((it) => it.includes('from "vitest"')) ?? "";
  writeFileSync(join(folder, "guide.test.ts"), code);
  const vitest = join(folder, "node_modules", "vitest", "vitest.mjs");
  const run = () =>
    execFileSync(process.execPath, [vitest, "run", "--root", folder, "guide.test.ts"], {
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, NODE_OPTIONS: "", VITEST: "" },
    });
  expect(run()).toMatch(/1 passed/);
});

test("a block that forgets an import is found", () => {
  writeFileSync(join(folder, "forgetful.tsx"), "<ChangePassword.Submit />;\nexport {};\n");
  expect(compile().join("\n")).toMatch(/forgetful\.tsx.*Cannot find name 'ChangePassword'/);
});

test("an app that has none of Vite's types may import the styles", () => {
  writeFileSync(join(folder, "plain.ts"), 'import "@rekey/react/styles.css";\nimport "@rekey/react/shadcn.css";\n');
  const plain = join(folder, "tsconfig.plain.json");
  const plainly = { ...settings, compilerOptions: { ...settings.compilerOptions, types: [] }, include: ["plain.ts"] };
  writeFileSync(plain, JSON.stringify(plainly));
  expect(compile(plain)).toEqual([]);
});
