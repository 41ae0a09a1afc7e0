// Starts both vendors, emulated, and the portal that signs in with them: everything in this one process. Where the
// environment names a real vendor, the portal works with that one.
import { once } from "node:events";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { startEmulator } from "@rekey/emulator/node";
import { fetchControl } from "@rekey/portal/control";
import { startPortal } from "@rekey/portal/server";
import { readVendors, vendorVariables } from "@rekey/portal/vendors";
import { emulatedVendors } from "@rekey/portal/vendors/emulated";

const defaults = { portal: 5173, control: 4800, leadsquared: 4801, loginradius: 4802, captcha: 4803 };
type Part = keyof typeof defaults;

const purposes: Record<Part, string> = {
  portal: "the portal",
  control: "the emulator's control API",
  leadsquared: "the emulated LeadSquared",
  loginradius: "the emulated LoginRadius",
  captcha: "the emulated captchas",
};

const parts = Object.keys(defaults) as Part[];
const host = "127.0.0.1";

const help = `Starts Rekey's demo: the portal, and the vendors it signs in with, emulated.

npm run demo -- [options]
${parts.map((part) => `  ${`--${part} PORT`.padEnd(20)} ${purposes[part]} (default ${defaults[part]})`).join("\n")}
  --help

A PORT of 0 takes any free one.

Against real vendors, with the others still emulated, by environment variables:
${Object.entries(vendorVariables)
  .map(([name, purpose]) => `  ${name.padEnd(23)} ${purpose}`)
  .join("\n")}`;

/** A failure that the person can put right; everything else is a bug and shows its stack. */
class DemoError extends Error {}

function readPorts(args: string[]): Record<Part, number> | "help" {
  const options = Object.fromEntries(parts.map((part) => [part, { type: "string" as const }]));
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({ args, options: { ...options, help: { type: "boolean", short: "h" } } }));
  } catch (error) {
    throw new DemoError(`${(error as Error).message}\n\n${help}`);
  }
  if (values["help"]) return "help";
  const ports = { ...defaults };
  for (const part of parts) {
    const text = String(values[part] ?? defaults[part]);
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) {
      throw new DemoError(`--${part} is "${text}", and a port is a number from 0 to 65535.`);
    }
    ports[part] = port;
  }
  const twice = parts.find(
    (part, index) => ports[part] > 0 && parts.slice(0, index).some((other) => ports[other] === ports[part]),
  );
  if (twice)
    throw new DemoError(`Two parts are to listen on port ${ports[twice]}. Choose another one with --${twice}.`);
  return ports;
}

/** Finds a busy port before anything is built or started. */
async function requireFree(part: Part, port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? "in use" : `not to be had (${message})`;
    throw new DemoError(
      `Port ${port}, for ${purposes[part]}, is ${reason}. ` +
        `Stop what listens there, or choose another port: npm run demo -- --${part} ${port + 10}`,
    );
  }
  probe.close();
  await once(probe, "close");
}

function chooseVendors(emulated: Parameters<typeof readVendors>[0]) {
  try {
    return readVendors(emulated);
  } catch (thrown) {
    throw new DemoError((thrown as Error).message);
  }
}

async function start(ports: Record<Part, number>): Promise<void> {
  for (const part of parts) await requireFree(part, ports[part]);

  console.log("demo: starting the emulator");
  const { portal: portalPort, ...emulatorPorts } = ports;
  // In memory, so that the accounts printed below are always right.
  const emulator = await startEmulator({ ports: emulatorPorts, host, data: ":memory:" });
  const control = fetchControl(emulator.urls.control);
  const fixtures = await control("GET /fixtures");
  const vendors = chooseVendors(emulatedVendors(fixtures));

  console.log("demo: building the portal, some seconds");
  const portal = await startPortal({ port: portalPort, host, control, ...vendors });

  const { leadsquared, loginradius } = fixtures;
  const accounts = [
    ...leadsquared.accounts.map(({ emailAddress, password }) => ["LeadSquared", emailAddress, password] as const),
    ...loginradius.accounts.map(({ email, password }) => ["LoginRadius", email, password] as const),
  ];
  const widest = Math.max(...accounts.map(([, email]) => email.length));
  console.log(`
Rekey's demo is ready: ${portal.url}

Sign in with
${accounts.map(([vendor, email, password]) => `  ${vendor}  ${email.padEnd(widest)}  ${password}`).join("\n")}

The emulated vendors
  LeadSquared  ${emulator.urls.leadsquared}
  LoginRadius  ${emulator.urls.loginradius}
  captchas     ${emulator.urls.captcha}
  control      ${emulator.urls.control} (GET /fixtures, POST /reset)

Passwords that you change are forgotten when the demo stops. Ctrl-C stops it.`);
}

// Everything listens in this one process and keeps nothing on disk, so its end is all there is to stop. A signal is the
// ordinary way to end it: no failure. One Ctrl-C arrives several times, from the terminal, from npm and from
// toolchain.mjs; the first counts.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    console.log("demo: stopped");
    process.exit(0);
  });
}

try {
  const ports = readPorts(process.argv.slice(2));
  if (ports === "help") console.log(help);
  else await start(ports);
} catch (error) {
  console.error(error instanceof DemoError ? `demo: ${error.message}` : error);
  process.exit(1);
}
