import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";
import { emulatorCommand, startPackedEmulator } from "./startPackedEmulator.ts";

const root = join(import.meta.dirname, "..", "..");
const packages = inject("packed");

function filesOf(folder: string): string[] {
  const all = globSync("**/*", { cwd: folder, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function manifestOf(unpacked: string) {
  return JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
}

/** Every entry a user can import, with each file behind a wildcard named. */
function entriesOf(unpacked: string): { entry: string; types: string }[] {
  const exports: Record<string, string | { types: string; default: string }> = manifestOf(unpacked).exports;
  return Object.entries(exports).flatMap(([entry, target]) => {
    // Of styles there is no name to import; readmes.test.ts imports them.
    if (typeof target === "string" || target.default.endsWith(".css")) return [];
    if (!entry.includes("*")) return [{ entry, types: target.types }];
    // By the scripts: an entry whose declarations are missing is still an entry.
    const [before = "", after = ""] = target.default.replace("./", "").split("*");
    return filesOf(unpacked)
      .filter((file) => file.startsWith(before) && file.endsWith(after))
      .map((file) => file.slice(before.length, file.length - after.length))
      .map((name) => ({ entry: entry.replace("*", name), types: target.types.replace("*", name) }));
  });
}

/** The names a declaration file exports; those that are only types are marked as such. */
function namesIn(declarations: string): string[] {
  const listed = [...declarations.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, type = "", list = ""]) =>
    list.split(",").map((name) => `${type}${name.trim()}`),
  );
  const inPlace = [...declarations.matchAll(/^export (?:declare )?(?:abstract )?(\w+) (\w+)/gm)].map(
    ([, kind = "", name = ""]) => (kind === "interface" || kind === "type" ? `type ${name}` : name),
  );
  const names = listed.map((name) => name.replace(/^(type )?\w+ as /, "$1"));
  return [...names, ...inPlace].filter((name) => name.trim() !== "").sort();
}

test("these are the packages", () => {
  expect(packages.map(({ name }) => name)).toEqual(["@rekey/core", "@rekey/emulator", "@rekey/react"]);
});

describe.each(packages)("$name", ({ folder, tarball, unpacked }) => {
  const files = filesOf(unpacked);
  const built = files.filter((file) => file.startsWith("dist/"));

  test("holds what is built from its source, its README and the license, and nothing else", () => {
    const others = files.filter(
      (file) =>
        !built.includes(file) && !/^docs\/(captcha\/\w+|errors\/\w+|provider-errors|requirements)\.md$/.test(file),
    );
    expect(others).toEqual(["LICENSE", "README.md", "package.json"]);
    // What the bundler adds of its own has no source.
    const additions = built.filter((file) => file.includes("_virtual/"));
    const withoutSource = built.filter((file) => {
      const source = join(root, "packages", folder, file.replace(/^dist/, "src").replace(/(\.d\.ts|\.js)$/, ""));
      return ![source, `${source}.ts`, `${source}.tsx`].some(existsSync);
    });
    expect(withoutSource).toEqual(additions);
  });

  test("holds no test, no story, no test file and no source", () => {
    // What users test their own captchas with.
    const others = files.filter((file) => !file.startsWith("dist/testing/describeCaptcha."));
    expect(others.filter((file) => /test|stories|spec|^src|\.tsx?$/.test(file) && !file.endsWith(".d.ts"))).toEqual([]);
    expect(others.filter((file) => /\.(test|stories|test-d)\b|testing\//.test(file))).toEqual([]);
    const text = built.map((file) => readFileSync(join(unpacked, file), "utf8")).join("\n");
    expect(text).not.toMatch(/from "vitest|from "@rekey\/emulator|from "node:test/);
  });

  test("says nothing in package.json that holds only in the workspace", () => {
    const manifest = readFileSync(join(unpacked, "package.json"), "utf8");
    expect(manifest).not.toMatch(/@rekey\/source|catalog:|workspace:|\/src\//);
    expect(manifestOf(unpacked)).toMatchObject({ version: "0.1.0", license: "MIT", type: "module" });
  });

  test("passes publint, strictly", async () => {
    const file = readFileSync(tarball);
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { messages, pkg } = await publint({ strict: true, pack: { tarball: bytes } });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test("passes are-the-types-wrong at every entry", () => {
    const entries = entriesOf(unpacked).map(({ entry }) => entry);
    expect(entries.length).toBeGreaterThan(0);
    const attw = join(root, "node_modules", ".bin", "attw");
    const args = [tarball, "--profile", "esm-only", "--format", "json", "--entrypoints", ...entries];
    // It exits with 1 where it finds a problem, and execFileSync throws with what it found.
    const { analysis } = JSON.parse(execFileSync(attw, args, { encoding: "utf8", cwd: unpacked }));
    expect(Object.keys(analysis.entrypoints)).toEqual(entries);
    for (const { resolutions } of Object.values<{ resolutions: Record<string, unknown> }>(analysis.entrypoints)) {
      expect(resolutions["bundler"]).toMatchObject({ resolution: { isTypeScript: true } });
      expect(resolutions["node16-esm"]).toMatchObject({ resolution: { isTypeScript: true } });
    }
  });
});

const publicNames: Record<string, string[]> = Object.fromEntries(
  packages.flatMap(({ name, unpacked }) =>
    entriesOf(unpacked).map(({ entry, types }) => [
      entry.replace(".", name),
      namesIn(readFileSync(join(unpacked, types), "utf8")),
    ]),
  ),
);
// What stands behind a wildcard.
const isAdapter = (entry: string) => /^@rekey\/core\/(providers|captcha|messages)\//.test(entry);

test.each(Object.entries(publicNames).filter(([entry]) => isAdapter(entry)))(
  "%s exports its one factory or catalog, what else is of the same provider, and types",
  (entry, names) => {
    const values = names.filter((name) => !name.startsWith("type "));
    const [, provider] = /\/providers\/(\w+)$/.exec(entry) ?? [];
    // Such as loginRadiusPolicy, of the provider whose id is loginradius.
    const own = values.filter((name) => provider && /^[a-z]\w*$/.test(name) && name.toLowerCase().startsWith(provider));
    const others = values.filter((name) => !own.includes(name));
    expect(others).toHaveLength(1);
    if (provider) expect(others[0]?.toLowerCase()).toBe(`create${provider}provider`);
  },
);

test("the public names of the entries that package.json names", () => {
  const named = Object.fromEntries(Object.entries(publicNames).filter(([entry]) => !isAdapter(entry)));
  expect(named).toMatchInlineSnapshot(`
    {
      "@rekey/core": [
        "ChangePasswordError",
        "changePasswordSchema",
        "describeError",
        "describeRequirement",
        "errorCodes",
        "formatSentence",
        "isChangePasswordError",
        "nist",
        "nistWithMfa",
        "passwordLength",
        "passwordRulesOf",
        "requirementsOf",
        "type Blocklist",
        "type BreachCheck",
        "type CaptchaAdapter",
        "type CaptchaEnvironment",
        "type CaptchaEvents",
        "type CaptchaPresentation",
        "type CaptchaResponse",
        "type CaptchaSession",
        "type Catalog",
        "type ChangePasswordErrorInit",
        "type ChangePasswordOptions",
        "type ChangePasswordRequest",
        "type ChangePasswordValues",
        "type CharacterClass",
        "type CustomRule",
        "type ErrorCode",
        "type ErrorDescription",
        "type ErrorField",
        "type ErrorMessage",
        "type ErrorSentence",
        "type IssueCode",
        "type Messages",
        "type PasswordPolicy",
        "type PluralSentence",
        "type Provider",
        "type Requirement",
        "type RequirementCode",
        "type Secret",
        "type Sentence",
        "type SentenceValues",
        "type StrengthEstimator",
        "type StrengthScore",
      ],
      "@rekey/core/blocklist": [
        "commonPasswords",
      ],
      "@rekey/core/breach": [
        "pwnedPasswords",
        "type PwnedPasswordsOptions",
      ],
      "@rekey/core/strength": [
        "type ZxcvbnOptions",
        "zxcvbn",
      ],
      "@rekey/core/strength/worker": [
        "type StrengthAnswer",
        "type StrengthQuestion",
      ],
      "@rekey/core/testing": [
        "describeCaptcha",
        "type CaptchaUnderTest",
        "type TestRunner",
      ],
      "@rekey/emulator": [
        "callControl",
        "createEmulator",
        "createFingerprint",
        "createMemoryStore",
        "createPbkdf2",
        "faultKinds",
        "isTransport",
        "mintKeys",
        "owaspIterations",
        "parseFault",
        "partNames",
        "type Account",
        "type AccountKey",
        "type CaptchaFixtures",
        "type CaptchaSwitches",
        "type ControlApi",
        "type Emulator",
        "type EmulatorHost",
        "type EmulatorKeys",
        "type EmulatorSettings",
        "type Fault",
        "type FaultInput",
        "type Fixtures",
        "type Handler",
        "type LeadSquaredSwitches",
        "type LoginRadiusSwitches",
        "type Outcome",
        "type PartName",
        "type PasswordHash",
        "type Positions",
        "type RecordedRequest",
        "type Reply",
        "type Setting",
        "type Shape",
        "type Store",
        "type Token",
        "type TokenKind",
        "type Transport",
        "type Variant",
      ],
      "@rekey/emulator/msw": [
        "createEmulatorHandlers",
        "type EmulatorHandlersOptions",
      ],
      "@rekey/emulator/node": [
        "startEmulator",
        "type Argon2idCost",
        "type EmulatorOptions",
        "type FaultInput",
        "type Fixtures",
        "type RecordedRequest",
        "type RunningEmulator",
      ],
      "@rekey/react": [
        "ChangePassword",
        "ChangePasswordForm",
        "type CaptchaLoading",
        "type CaptchaState",
        "type ChangePasswordFormProps",
        "type HeadingLevel",
        "type UseCaptchaOptions",
        "type UseCaptchaResult",
        "type UseChangePasswordOptions",
        "type UseChangePasswordResult",
        "useCaptcha",
        "useChangePassword",
      ],
    }
  `);
});

test('"use client" stands in each file of the form that a server must not render, and at its top', () => {
  const react = packages.find(({ name }) => name === "@rekey/react");
  const scripts = filesOf(react?.unpacked ?? "").filter((file) => file.endsWith(".js") && !file.includes("_virtual"));
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) {
    const text = readFileSync(join(react?.unpacked ?? "", file), "utf8");
    const source = join(root, "packages", "react", file.replace(/^dist/, "src").replace(/\.js$/, ""));
    const sourceText = readFileSync(existsSync(`${source}.tsx`) ? `${source}.tsx` : `${source}.ts`, "utf8");
    const isClient = text.startsWith('"use client";\n');
    expect({ file, isClient }).toEqual({ file, isClient: sourceText.startsWith('"use client";\n') });
    // A hook of React's own, or of what stands on it.
    if (/\buse[A-Z]\w*\(|createContext\(/.test(text)) expect({ file, isClient }).toEqual({ file, isClient: true });
  }
});

describe("the packed emulator", () => {
  const app = inject("freshApp");

  test("tells its options, run by plain node", () => {
    const help = execFileSync(process.execPath, [emulatorCommand(app), "--help"], { encoding: "utf8" });
    expect(help).toContain("Usage: rekey-emulator");
  });

  test("is a command of the app it is installed in", () => {
    const bin = join(app, "node_modules", ".bin", "rekey-emulator");
    expect(execFileSync(bin, ["--help"], { encoding: "utf8" })).toContain("Usage: rekey-emulator");
    expect(readFileSync(emulatorCommand(app), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("starts on free ports, answers, and stops when asked", async () => {
    const { control, stop } = await startPackedEmulator(app);
    const answer = await fetch(`${control}/fixtures`);
    expect(answer.status).toBe(200);
    expect(Object.keys(await answer.json())).toEqual(["leadsquared", "loginradius", "captcha"]);
    expect(await stop()).toBe(0);
    await expect(fetch(control)).rejects.toThrow("fetch failed");
  });
});
