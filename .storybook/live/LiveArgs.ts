/** What a live story is made with; each is what the portal's lab has under the same name. */
export interface LiveArgs {
  /** The id of an identity system: `leadsquared`, `loginradius`, or `portal` for a server of one's own. */
  readonly provider: string;
  /** The name of a captcha of the lab's; empty for none. */
  readonly captcha: string;
  /** Whether the captcha asks for a challenge. */
  readonly challenge: boolean;
  readonly policy: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** A fault as the emulator's command line has it; empty for none. */
  readonly fault: string;
}

/** A story that says nothing of its own. */
export const liveDefaults: LiveArgs = {
  provider: "loginradius",
  captcha: "",
  challenge: false,
  policy: "nist",
  language: "en",
  fault: "",
};
