import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Fixtures } from "@rekey/emulator";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the stand-ins of the captchas' scripts are, and their keys. */
    captchas: Fixtures["captcha"];
  }
}

const command = join(import.meta.dirname, "..", "packages", "emulator", "src", "cli.ts");

/**
 * Starts the emulator for tests in a browser that need a captcha's script. As a process of its own: Vitest would load what
 * somebody has built of it, or nothing where nobody has.
 */
export default async function startCaptchas(project: TestProject): Promise<() => void> {
  const ports = ["control", "leadsquared", "loginradius", "captcha"].flatMap((part) => [`--${part}`, "0"]);
  const options = [...ports, "--data", ":memory:", "--json"];
  const emulator = spawn(process.execPath, ["--conditions=@rekey/source", command, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { value: line } = await createInterface(emulator.stdout)[Symbol.asyncIterator]().next();
  if (line === undefined) throw new Error("The emulator ended before it listened; its own output says why.");
  const { urls } = JSON.parse(line) as { urls: { control: string } };
  const fixtures: Fixtures = await (await fetch(`${urls.control}/fixtures`)).json();
  project.provide("captchas", fixtures.captcha);
  return () => void emulator.kill();
}
