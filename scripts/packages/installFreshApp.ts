import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Packed } from "./packPackages.ts";

const root = join(import.meta.dirname, "..", "..");
const template = join(import.meta.dirname, "fresh-app");

// What README tells a portal team to add.
const peers = ["@tanstack/react-query", "react-hook-form", "zod"];
// What packages/core tells to add for the strength estimate, and for ALTCHA.
const optionalPeers = ["@zxcvbn-ts/core", "@zxcvbn-ts/language-common", "altcha"];
// What the blocks of packages/emulator/README.md are about, beside the emulator.
const tools = ["@types/node", "msw"];
// What Vite's own template of a React app in TypeScript has.
const vite = ["react", "react-dom", "@types/react", "@types/react-dom", "@vitejs/plugin-react", "typescript", "vite"];

/** The versions that the workspace names, each once, in its catalog. */
function readCatalog(): Map<string, string> {
  const text = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
  const entries = text.matchAll(/^ {2}"?(@?[\w./-]+)"?: (\d\S*)$/gm);
  return new Map([...entries].map(([, name = "", version = ""]) => [name, version]));
}

/**
 * Writes a Vite app as a portal team would have it, and installs the tarballs and their peers into it.
 *
 * @param app - the folder, which is made
 */
export function installFreshApp(
  app: string,
  packed: readonly Packed[],
  run: (command: string, args: string[], cwd: string) => string,
): void {
  const catalog = readCatalog();
  const versions = [...peers, ...optionalPeers, ...tools, ...vite].map((name) => {
    const version = catalog.get(name);
    if (version === undefined) throw new Error(`pnpm-workspace.yaml names no version of ${name} in its catalog.`);
    return [name, version];
  });
  const tarballs = packed.map(({ name, tarball }) => [name, `file:${tarball}`]);
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

  mkdirSync(app, { recursive: true });
  cpSync(template, app, { recursive: true });
  const dependencies = Object.fromEntries([...tarballs, ...versions]);
  writeFileSync(join(app, "package.json"), json({ name: "fresh-app", private: true, type: "module", dependencies }));
  // One tarball asks for another by its version, and the registry has none of them.
  const settings = {
    overrides: Object.fromEntries(tarballs),
    minimumReleaseAge: 0,
    strictPeerDependencies: true,
    allowBuilds: { msw: false },
  };
  writeFileSync(join(app, "pnpm-workspace.yaml"), json(settings));
  run("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile"], app);
}
