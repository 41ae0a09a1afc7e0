/** What the lab has chosen. All of it stands in the address, so that a bug report is a link. */
export interface LabState {
  readonly isOpen: boolean;
  /** The id of one of the identity systems. */
  readonly provider: string;
  /** The name of one of the lab's captchas; empty for none. */
  readonly captcha: string;
  /** Whether the captcha asks for a challenge. */
  readonly challenge: boolean;
  readonly policy: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly theme: string;
  readonly direction: string;
  /** As the emulator's command line has it; empty for none. */
  readonly fault: string;
}

const standard: LabState = {
  isOpen: false,
  provider: "leadsquared",
  captcha: "",
  challenge: false,
  policy: "nist",
  language: "en",
  theme: "system",
  direction: "auto",
  fault: "",
};

const parameterOf: Readonly<Record<keyof LabState, string>> = {
  isOpen: "lab",
  provider: "provider",
  captcha: "captcha",
  challenge: "challenge",
  policy: "policy",
  language: "language",
  theme: "theme",
  direction: "dir",
  fault: "fault",
};

const names = Object.keys(parameterOf) as (keyof LabState)[];

/** Reads the lab's state out of an address's query; what isn't there is as in the beginning. */
export function readLabState(search: string): LabState {
  const query = new URLSearchParams(search);
  const entries = names.map((name) => {
    const text = query.get(parameterOf[name]);
    if (typeof standard[name] === "boolean") return [name, text === "on"];
    return [name, text ?? standard[name]];
  });
  return Object.fromEntries(entries) as unknown as LabState;
}

/**
 * Writes the lab's state into an address's query and leaves the rest of it as it is. What is as in the beginning is left out,
 * but for a provider that stands there.
 */
export function writeLabState(search: string, state: LabState): string {
  const query = new URLSearchParams(search);
  for (const name of names) {
    const value = state[name];
    const parameter = parameterOf[name];
    const isNamed = name === "provider" && query.has(parameter);
    if (value === standard[name] && !isNamed) query.delete(parameter);
    else query.set(parameter, value === true ? "on" : String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}
