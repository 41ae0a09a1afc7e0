#!/usr/bin/env node
import { parseArgs } from "node:util";

/** As package.json has it in `engines`, which npx does not heed. */
const leastNode = "24.15";
const isTooOld = process.versions.node.localeCompare(leastNode, "en", { numeric: true }) < 0;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const several = { type: "string", multiple: true, default: [] as string[] } as const;

try {
  if (isTooOld) {
    throw new Error(
      `rekey-emulator needs Node ${leastNode} or newer, for its SQLite and Argon2; this is ${process.versions.node}. Install a newer one and start it again.`,
    );
  }
  // Only now: an older Node can't even load them.
  const [{ createHelp }, { runCommand }] = await Promise.all([
    import("./node/createHelp.ts"),
    import("./node/runCommand.ts"),
  ]);
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
      : `${message}\n${isTooOld ? "" : "rekey-emulator --help shows what there is.\n"}`,
  );
  process.exitCode = 1;
}
