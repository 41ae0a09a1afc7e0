#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createHelp } from "./node/createHelp.ts";
import { runCommand } from "./node/runCommand.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const several = { type: "string", multiple: true, default: [] as string[] } as const;

try {
  const { values } = parseArgs({
    options: {
      ...{ control: text, leadsquared: text, loginradius: text, captcha: text, host: text },
      data: { type: "string", default: "rekey-emulator.sqlite" },
      "hash-cost": { type: "string", default: "real" },
      ...{ fault: several, switch: several, json: flag, quiet: flag },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) process.stdout.write(createHelp());
  else await runCommand(values);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    // Whoever asked for JSON reads it with a program, a mistake among the options too.
    process.argv.includes("--json")
      ? `${JSON.stringify({ event: "error", error: message })}\n`
      : `${message}\nrekey-emulator --help shows what there is.\n`,
  );
  process.exitCode = 1;
}
