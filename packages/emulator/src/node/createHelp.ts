import { scope, shared } from "../faults/Fault.ts";
import { faultKinds } from "../faults/faultKinds.ts";
import { describeSchema, type Setting } from "../schemas/describeSchema.ts";
import { switchSchemas } from "./parseSwitches.ts";

const kindWidth = 14;
const indent = " ".repeat(2 + kindWidth);

/** The text of `--help`; what it says of faults and switches is read from their schemas. */
export function createHelp(): string {
  return `rekey-emulator: LeadSquared and LoginRadius on this machine, for people who build against them. Real accounts,
tokens that expire, the vendors' own errors, and whatever can go wrong between you and them.

Usage: rekey-emulator [options]

  --leadsquared PORT  LeadSquared's Portal API, v2 (default 4801)
  --loginradius PORT  LoginRadius's authentication API (default 4802)
  --captcha PORT      captchas: stand-ins of their scripts, and what verifies tokens (default 4803)
  --control PORT      the control API (default 4800)
  --host ADDRESS      where to listen (default 127.0.0.1: this machine only)
  --data FILE         the SQLite file that keeps the accounts (default rekey-emulator.sqlite);
                      :memory: forgets them when the emulator stops
  --hash-cost COST    what hashing a password costs: real (OWASP's least, default) or minimum (for fast tests)
  --fault FAULT       something that goes wrong, see below; may be given several times
  --switch SWITCH     which way a vendor goes where its documentation leaves it open, see below; several times
  --json              for programs: a line of JSON per request, and one when it listens
  --quiet             no line per request
  --help              this text

A PORT of 0 takes any free one.

Try it:
  curl http://127.0.0.1:4800/fixtures             the keys, and accounts to sign in with
  curl http://127.0.0.1:4800/requests             what arrived, without its secrets
  curl http://127.0.0.1:4800/outbox               mails, text messages and webhooks that were sent
  curl -X POST http://127.0.0.1:4800/reset        back to those accounts and passwords
  curl -X POST http://127.0.0.1:4800/clock -d '{"advanceMs": 900000}'
                                                  15 minutes later: LoginRadius's tokens have expired
  curl -X POST http://127.0.0.1:4800/faults -d '{"kind": "hang", "when": "after", "times": 1}'
                                                  the next call is done, and never answered
  curl -X DELETE http://127.0.0.1:4800/faults     nothing goes wrong any more
  curl -X PUT http://127.0.0.1:4800/switches -d '{"loginradius": {"xhr200": false}}'
                                                  LoginRadius's errors come with their own status

Faults, as kind,parameter=value,… or as JSON:
  --fault 'hang,when=after,route=PUT /identity/v2/auth/password/change,times=1'
  --fault rate-limit,vendor=leadsquared,retryAfter=5,readable=true
  --fault reset,probability=0.1,seed=7
  --fault '{"kind": "answer", "status": 503, "body": {"message": "down, sorry"}}'

${describeFaults()}

Switches, as vendor.switch=position; here with their defaults and all their positions:
${Object.keys(switchSchemas).map(describeSwitches).join("\n")}

Secrets: passwords are kept as Argon2id hashes. Neither the terminal nor the request log shows a password, a token or a
value of a query; the outbox does hold the links and codes of mails. The accounts that it starts with have passwords
that everybody knows, so let no other machine reach it (--host) that you do not trust.

It ends with 0 after Ctrl-C or SIGTERM, and with 1 where an option, port or data file can't be used.
`;
}

function describeFaults(): string {
  const variants = faultKinds();
  const everywhere = { ...shared, ...scope };
  const kinds = variants.flatMap(({ kind, description, settings }) => [
    `  ${kind!.padEnd(kindWidth)}${description}`,
    ...settings
      .filter(({ name, isRequired }) => isRequired || !Object.hasOwn(everywhere, name))
      .map((setting) => `${indent}${describe(setting)}`),
    ...Object.keys(shared)
      .filter((name) => settings.some((setting) => setting.name === name))
      .map((name) => `${indent}${name}, see below`),
  ]);
  const described = Object.keys(everywhere).map((wanted) => {
    const setting = variants
      .flatMap(({ settings }) => settings)
      .find(({ name, description }) => name === wanted && description);
    return `${indent}${describe(setting!)}`;
  });
  return [...kinds, "  parameters of several kinds, and from vendor on of all", ...described].join("\n");
}

function describe({ name, values, standard, description, isRequired }: Setting): string {
  const notes = [
    ...(isRequired ? ["required"] : []),
    ...(standard === undefined ? [] : [`default ${standard}`]),
    ...(description === undefined ? [] : [description]),
  ];
  return `${name}=${values}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
}

function describeSwitches(vendor: string): string {
  return describeSchema(switchSchemas[vendor]!)
    .flatMap(({ settings }) => settings)
    .map(({ name, standard, values }) => `  ${vendor}.${name}=${standard}\n      ${values}`)
    .join("\n");
}
