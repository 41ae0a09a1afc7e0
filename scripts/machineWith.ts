import type { Machine } from "./Machine.ts";

/** What a made-up machine has. */
interface Setting {
  /** The files that exist. */
  files?: string[];
  /** Those of them that don't start. */
  broken?: string[];
  /** What a command that succeeds brings; every other command fails. */
  commands?: Record<string, string[]>;
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  isRoot?: boolean;
}

/** Where Playwright keeps its own on that machine. */
export const playwrightBrowser = "/cache/playwright/chrome";
/** A machine that is not this one, for tests of what is looked for there. */
export function machineWith({ files = [], broken = [], commands = {}, env, platform, isRoot }: Setting) {
  const present = new Set(files);
  const ran: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform: platform ?? "linux",
    env: env ?? { PATH: "/usr/local/bin:/usr/bin" },
    isRoot: isRoot ?? false,
    playwrightBrowser,
    exists: (path) => present.has(path),
    whyNotStarting: async (path) => (broken.includes(path) ? "a library is missing" : undefined),
    run: (command, args) => {
      const line = [command, ...args].join(" ");
      ran.push(line);
      for (const path of commands[line] ?? []) present.add(path);
      return line in commands;
    },
    say: (text) => said.push(text),
  };
  return { machine, ran, said };
}
