#!/usr/bin/env node
import { parseArgs } from "node:util";
import { startEmulator } from "./node.ts";

const help = `rekey-emulator: LeadSquared and LoginRadius on this machine, for people who build against them.

Usage: rekey-emulator [options]

  --leadsquared PORT  LeadSquared's Portal API, v2 (default 4801)
  --loginradius PORT  LoginRadius's authentication API (default 4802)
  --captcha PORT      captchas; answers 404 so far (default 4803)
  --control PORT      the control API (default 4800)
  --host ADDRESS      where to listen (default 127.0.0.1: this machine only)
  --data FILE         the SQLite file that keeps the accounts (default rekey-emulator.sqlite);
                      :memory: forgets them when the emulator stops
  --help              this text

A PORT of 0 takes any free one.

Try it:
  curl http://127.0.0.1:4800/fixtures             the keys, and accounts to sign in with
  curl -X POST http://127.0.0.1:4800/reset        back to those accounts and passwords
  curl -X POST http://127.0.0.1:4800/clock -d '{"advanceMs": 900000}'
                                                  15 minutes later: LoginRadius's tokens have expired
`;

const port = { type: "string" } as const;

try {
  const { values } = parseArgs({
    options: {
      control: port,
      leadsquared: port,
      loginradius: port,
      captcha: port,
      host: { type: "string" },
      data: { type: "string", default: "rekey-emulator.sqlite" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) process.stdout.write(help);
  else await run(values);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\nrekey-emulator --help shows what there is.\n`);
  process.exitCode = 1;
}

interface Values {
  control?: string | undefined;
  leadsquared?: string | undefined;
  loginradius?: string | undefined;
  captcha?: string | undefined;
  host?: string | undefined;
  data: string;
}

async function run({ control, leadsquared, loginradius, captcha, host, data }: Values): Promise<void> {
  const emulator = await startEmulator({
    ports: {
      control: toPort(control),
      leadsquared: toPort(leadsquared),
      loginradius: toPort(loginradius),
      captcha: toPort(captcha),
    },
    host,
    data,
  });
  const { urls } = emulator;
  process.stdout.write(
    `LeadSquared  ${urls.leadsquared}
LoginRadius  ${urls.loginradius}
captchas     ${urls.captcha}
control      ${urls.control}

Keys and accounts: ${urls.control}/fixtures
Data: ${data}
Stop with Ctrl-C.
`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void emulator.close());
}

function toPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // Number alone would take an empty text for 0, which is any free port.
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” is no port: give a number such as 4801, or 0 for any free one.`);
  return Number(text);
}
