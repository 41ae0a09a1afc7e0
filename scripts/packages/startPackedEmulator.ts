import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** An emulator that runs from its tarball. */
export interface PackedEmulator {
  /** The URL of the control API. */
  readonly control: string;
  /** Asks it to stop, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** The command line that a user's `npx rekey-emulator` runs: plain node, no flags, no conditions. */
export function emulatorCommand(app: string): string {
  return join(app, "node_modules", "@rekey", "emulator", "dist", "cli.js");
}

/**
 * Starts the emulator that is installed in an app, on free ports.
 *
 * @param app - the app's folder
 */
export async function startPackedEmulator(app: string): Promise<PackedEmulator> {
  const ports = ["control", "leadsquared", "loginradius", "captcha"].flatMap((part) => [`--${part}`, "0"]);
  const emulator = spawn(process.execPath, [emulatorCommand(app), ...ports, "--data", ":memory:"], { cwd: app });
  const closed = once(emulator, "close");
  let output = "";
  const control = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data;
      const url = /(http:\S+)\/fixtures/.exec(output)?.[1];
      if (url) resolve(url);
    };
    emulator.stdout.on("data", read);
    emulator.stderr.on("data", read);
    void closed.then(() => reject(new Error(`the packed emulator ended before it listened:\n${output}`)));
  });
  return {
    control,
    stop: async () => {
      emulator.kill("SIGTERM");
      const [code] = await closed;
      return code;
    },
  };
}
