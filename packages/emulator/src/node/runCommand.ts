import { isLoopbackUrl } from "../control/isLoopback.ts";
import type { FaultInput } from "../faults/Fault.ts";
import { parseFault } from "../faults/parseFault.ts";
import type { RecordedRequest } from "../requests/RecordedRequest.ts";
import { type CostName, namedCosts } from "./argon2id.ts";
import { describeExchange } from "./describeExchange.ts";
import { parseSwitches } from "./parseSwitches.ts";
import { startEmulator } from "./startEmulator.ts";
import { urlHost } from "./urlHost.ts";

/** What the command line says, as text. */
export interface CommandOptions {
  readonly control?: string | undefined;
  readonly leadsquared?: string | undefined;
  readonly loginradius?: string | undefined;
  readonly captcha?: string | undefined;
  readonly host?: string | undefined;
  readonly data: string;
  readonly "hash-cost": string;
  readonly fault: readonly string[];
  readonly switch: readonly string[];
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * Serves an emulator until the process is told to end, and writes what happens to the standard output.
 *
 * @throws Error - an option can't be used; the message says why and what there is
 */
export async function runCommand(options: CommandOptions): Promise<void> {
  const { control, leadsquared, loginradius, captcha, host = "127.0.0.1", data, json = false, quiet = false } = options;
  const { stdout, stderr } = process;
  // Whoever read the lines may stop reading; the emulator goes on.
  stdout.on("error", () => undefined);
  const writeEvent = (event: string, content: object) => stdout.write(`${JSON.stringify({ event, ...content })}\n`);
  const onRequest = (request: RecordedRequest) => {
    if (quiet) return;
    if (json) writeEvent("request", request);
    else stdout.write(`${describeExchange(request, stdout)}\n`);
  };

  const emulator = await startEmulator({
    ports: {
      control: toPort(control),
      leadsquared: toPort(leadsquared),
      loginradius: toPort(loginradius),
      captcha: toPort(captcha),
    },
    ...{ host, data, onRequest },
    hashCost: toCost(options["hash-cost"]),
    faults: options.fault.map(readFault),
    switches: parseSwitches(options.switch),
  });
  const { urls } = emulator;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void emulator.close());

  if (json) writeEvent("listening", { urls, data });
  else {
    stdout.write(
      `LeadSquared  ${urls.leadsquared}
LoginRadius  ${urls.loginradius}
captchas     ${urls.captcha}
control      ${urls.control}

Keys and accounts: ${urls.control}/fixtures
Data: ${data}
Stop with Ctrl-C.
`,
    );
  }
  if (!isLoopbackUrl(`http://${urlHost(host)}`)) {
    stderr.write(
      `Warning: other machines can reach ${host}, and everybody knows these accounts' passwords and keys.\n`,
    );
  }
}

function toPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // Number alone would take an empty text for 0, which is any free port.
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” is no port: give a number such as 4801, or 0 for any free one.`);
  return Number(text);
}

function toCost(text: string): CostName {
  if (!Object.hasOwn(namedCosts, text)) {
    throw new Error(`“${text}” is no hash cost: give ${Object.keys(namedCosts).join(" or ")}.`);
  }
  return text as CostName;
}

function readFault(text: string): FaultInput {
  try {
    return parseFault(text);
  } catch (thrown) {
    throw new Error(`--fault ${(thrown as Error).message}`);
  }
}
