import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { installFreshApp } from "./installFreshApp.ts";

/** A package as its users get it. */
export interface Packed {
  readonly name: string;
  /** The folder in packages/. */
  readonly folder: string;
  readonly tarball: string;
  /** Where the tarball is unpacked. */
  readonly unpacked: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    packed: readonly Packed[];
    /** A Vite app that has the tarballs and their peers installed, and nothing else of Rekey. */
    freshApp: string;
  }
}

const root = join(import.meta.dirname, "..", "..");

/** Builds and packs the packages once for all tests about them, and installs them into a fresh app. */
export default function packPackages(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "rekey-packages-"));
  const run = (command: string, args: string[], cwd = root) => {
    try {
      return execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(" ")} failed in ${cwd}:\n${stdout ?? ""}${stderr ?? message}`);
    }
  };
  run("pnpm", ["run", "build"]);
  const packed = readdirSync(join(root, "packages")).map((name): Packed => {
    const from = join(root, "packages", name);
    const destination = join(folder, "packed", name);
    mkdirSync(destination, { recursive: true });
    run("pnpm", ["pack", "--pack-destination", destination], from);
    const [file = ""] = readdirSync(destination);
    run("tar", ["xzf", file], destination);
    const unpacked = join(destination, "package");
    const manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
    return { name: manifest.name, folder: name, tarball: join(destination, file), unpacked };
  });
  const freshApp = join(folder, "app");
  installFreshApp(freshApp, packed, run);
  project.provide("packed", packed);
  project.provide("freshApp", freshApp);
  return () => rmSync(folder, { recursive: true, force: true });
}
