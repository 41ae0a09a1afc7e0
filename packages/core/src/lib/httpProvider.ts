import type { CaptchaResponse } from "../captcha.ts";
import { ChangePasswordError, type ChangePasswordErrorInit } from "../errors.ts";
import type { ChangePasswordRequest, Provider, Secret } from "../provider.ts";
import { checkChange, checkSignal } from "./checkChange.ts";
import { checkTransport, type Transport } from "./checkTransport.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { misconfigured } from "./misconfigured.ts";
import { resolveSecret } from "./resolveSecret.ts";
import { type Answer, checkReady, sendOnce, type WireRequest } from "./sendOnce.ts";

/** What a vendor's answer means, where it isn't success. */
export type Reading = Omit<ChangePasswordErrorInit, "provider" | "status">;

/** What is particular to one vendor. */
export interface HttpProviderDefinition<Accepted extends CaptchaResponse, Name extends string> {
  readonly id: string;
  /** The captcha vendors that the wire has a place for. */
  readonly accepts: readonly Accepted["vendor"][];
  /** By the name of their option. */
  readonly secrets: Readonly<Record<Name, Secret>>;
  readonly transport: Transport;
  readonly request: (change: ChangePasswordRequest<Accepted>, secrets: Readonly<Record<Name, string>>) => WireRequest;
  /** `undefined` is success. */
  readonly read: (answer: Answer, change: ChangePasswordRequest<Accepted>) => Reading | undefined;
}

/**
 * Makes a provider of what is particular to its vendor. What all of them must keep is here: refuse before sending, get
 * the secrets, send once, and turn the answer into success or one error.
 *
 * @throws {@link ChangePasswordError} `misconfigured` when an option is missing or of the wrong type
 */
export function httpProvider<Accepted extends CaptchaResponse, Name extends string>(
  definition: HttpProviderDefinition<Accepted, Name>,
): Provider<Accepted> {
  const { id, accepts, secrets } = definition;
  const transport = checkTransport(id, definition.transport);
  const secretEntries = Object.entries(secrets) as [Name, Secret][];
  for (const [option, secret] of secretEntries) {
    if (typeof secret !== "string" && typeof secret !== "function") {
      throw misconfigured(
        id,
        option,
        isDevelopment && `is missing. Give a string, or a function that returns one (it may be async).`,
      );
    }
  }
  return {
    id,
    changePassword: async (change, options) => {
      const checked = checkChange(id, change, { accepts });
      const signal = checkSignal(id, options);
      checkReady(id, signal);
      const limits = { ...transport, signal };
      const values: Partial<Record<Name, string>> = {};
      // One after another: if one fails, the next isn't left running.
      for (const [option, secret] of secretEntries) values[option] = await resolveSecret(id, option, secret, limits);
      const request = definition.request(checked, values as Record<Name, string>);
      checkReady(id, options?.untilSent);
      const answer = await sendOnce(id, request, limits);
      const reading = definition.read(answer, checked);
      if (reading) {
        const { currentPassword, newPassword } = checked;
        const secretTexts = [currentPassword, newPassword, ...Object.values<string>(values as Record<Name, string>)];
        const providerText = transport.exposeProviderText ? showable(reading.providerText, secretTexts) : undefined;
        throw new ChangePasswordError({ ...reading, providerText, provider: id, status: answer.status });
      }
    },
  };
}

/** More is a page and no sentence. In UTF-16 units. */
const longestText = 300;

/** A vendor's sentence, unless it repeats what was sent. */
function showable(text: string | undefined, secrets: readonly string[]): string | undefined {
  return text && text.length <= longestText && !secrets.some((it) => text.includes(it)) ? text : undefined;
}
