/**
 * What a solved captcha gives, in words of no vendor: the provider maps it to the names on its wire.
 *
 * @typeParam Vendor - the captcha's id, such as `"hcaptcha"`; what a provider can carry is a union of these
 */
export interface CaptchaResponse<Vendor extends string = string> {
  /** The captcha's id; the provider finds the names on its wire by it. */
  readonly vendor: Vendor;
  /** What the vendor's script gave. Good once, and for the adapter's `lifetime`. */
  readonly token: string;
  /** The second half of Tencent's answer; no other vendor has one. */
  readonly randstr?: string | undefined;
}

/**
 * How a captcha meets a person: `"widget"` stands in the form and is solved before the submit; `"invisible"` runs at the
 * submit and may then ask for something; `"popup"` always does; `"score"` never does.
 */
export type CaptchaPresentation = "widget" | "invisible" | "popup" | "score";

/** What an adapter tells the slot it is mounted in. */
export interface CaptchaEvents {
  /** It is solved; a later `execute()` gives the token at once. */
  readonly solved: () => void;
  /** The token that `solved` told of is no longer good. */
  readonly expired: () => void;
  /** It asks the person for something, or is at work on its own. */
  readonly opened: () => void;
  /** That has ended; after `solved` it need not be told. */
  readonly closed: () => void;
  /**
   * It no longer works, such as when its own network failed. Best told with a `ChangePasswordError`; one told while
   * `execute()` is at work is what that rejects with.
   */
  readonly failed: (error: unknown) => void;
}

/** What the page around it tells an adapter. */
export interface CaptchaEnvironment {
  /** The BCP 47 tag of the language the form speaks. */
  readonly language: string;
  /** Which of the two the form's `color-scheme` comes to. */
  readonly theme: "light" | "dark";
  /** Aborts when the captcha is taken away again. After that, put nothing on the page: StrictMode mounts twice. */
  readonly signal: AbortSignal;
}

/** A captcha that stands on the page. */
export interface CaptchaSession<Response extends CaptchaResponse = CaptchaResponse> {
  /**
   * Gives a token that has not been sent yet, or undefined where the person has yet to act: a box that is not ticked, a
   * challenge that was closed. One call at a time.
   *
   * @param signal - aborts when nobody waits for it any more; what the person sees of it must then go
   * @throws `ChangePasswordError`, best: `captcha_unavailable` where it failed, with the vendor's own code as
   * `providerCode`. Anything else that it throws is told as that, without its text.
   */
  readonly execute: (signal: AbortSignal) => Promise<Response | undefined>;
  /**
   * Shows what `execute` is waiting for once more. For a vendor that doesn't tell when its challenge is closed: the
   * person submits again instead.
   */
  readonly show?: (() => void) | undefined;
  /**
   * Forgets the token: a captcha answers once, whatever became of the request that carried it. Where that takes a moment,
   * the host is `inert` until then.
   */
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
  /** The same as `vendor` of its responses; errors name it as their `provider`. */
  readonly id: Response["vendor"];
  /**
   * Its options, as text. Two adapters with the same id and key are one captcha: a page may make one at each render, and the first
   * stays. Default: each object is a captcha of its own.
   */
  readonly key?: string | undefined;
  /** How a person meets it, which says when in a submit it is asked. */
  readonly presentation: CaptchaPresentation;
  /** For how long a token is good, in milliseconds, by the vendor's documentation. An older one is never sent. */
  readonly lifetime: number;
  /**
   * Whether it gets itself a token without the person, and another when that one has run out or was sent. Nobody is then
   * told that it has run out. Default: false.
   */
  readonly renews?: boolean | undefined;
  /**
   * Puts the captcha on the page. Rejects when it can't, such as when the vendor's script is blocked: the form then
   * says so, and offers to try again, which calls this anew, with another host. So does a change of language or theme.
   *
   * @param host - an empty element of its own, which is taken away after `destroy()`
   * @param events - to be told of what happens
   * @param environment - language and theme of the form, and the end of it
   */
  readonly mount: (
    host: HTMLElement,
    events: CaptchaEvents,
    environment: CaptchaEnvironment,
  ) => Promise<CaptchaSession<Response>>;
}
