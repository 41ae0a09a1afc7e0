/**
 * What a solved captcha gives, in words of no vendor: the provider maps it to the names on its wire.
 *
 * @typeParam Vendor - the captcha's id, such as `"hcaptcha"`; what a provider can carry is a union of these
 */
export interface CaptchaResponse<Vendor extends string = string> {
  /** The captcha's id; the provider finds the names on its wire by it. */
  readonly vendor: Vendor;
  /** What the vendor's script gave. Good once, and for about two minutes. */
  readonly token: string;
  /** The second half of Tencent's answer; no other vendor has one. */
  readonly randstr?: string | undefined;
}

/** What an adapter tells the slot it is mounted in. */
export interface CaptchaEvents {
  /** The person has solved it; a later `execute()` resolves at once. */
  readonly solved: () => void;
  /** The token that `solved` told of is no longer good. */
  readonly expired: () => void;
}

/** What the page around it tells an adapter. */
export interface CaptchaEnvironment {
  /** The BCP 47 tag of the language the form speaks. */
  readonly language: string;
}

/** A captcha that stands on the page. */
export interface CaptchaSession<Response extends CaptchaResponse = CaptchaResponse> {
  /** Asks for a token that has not been sent yet. Rejects when the person closes the challenge or the signal aborts. */
  readonly execute: (signal: AbortSignal) => Promise<Response>;
  /** Forgets the token: a captcha answers once, whatever became of the request that carried it. */
  readonly reset: () => void;
  /** Takes everything it put on the page away again. */
  readonly destroy: () => void;
}

/**
 * A captcha vendor, as a plain object that a factory such as `hcaptcha({ siteKey })` makes.
 *
 * @typeParam Response - what it gives; a form takes only captchas whose response its provider can carry
 */
export interface CaptchaAdapter<Response extends CaptchaResponse = CaptchaResponse> {
  /** The same as `vendor` of its responses; errors name it. */
  readonly id: Response["vendor"];
  /**
   * Puts the captcha on the page. Rejects when it can't, such as when the vendor's script is blocked: a submit is then
   * `captcha_unavailable`. Is called again, with another host, when the form is mounted again or its language changes.
   *
   * @param host - an empty element of its own, which is taken away after `destroy()`
   * @param events - to be told of what the person does
   * @param environment - the language that the form speaks
   */
  readonly mount: (
    host: HTMLElement,
    events: CaptchaEvents,
    environment: CaptchaEnvironment,
  ) => Promise<CaptchaSession<Response>>;
}
