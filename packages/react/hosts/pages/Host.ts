/** What the server tells a page: an account of the emulator's that is signed in. */
export interface Host {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accessToken: string;
  readonly username: string;
  /** The site keys of the emulated captchas, by vendor; for ALTCHA where it gives out challenges. */
  readonly siteKeys: Readonly<Record<"recaptcha" | "hcaptcha" | "tencent" | "turnstile" | "altcha", string>>;
}

/** Reads it from the page: data and no script, so that no content security policy minds. */
export function readHost(): Host {
  return JSON.parse(document.getElementById("host")?.textContent ?? "");
}
