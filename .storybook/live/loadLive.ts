import type { Messages, PasswordPolicy } from "@rekey/core";
import { fetchConfiguration } from "@rekey/portal/client/configuration/fetchConfiguration.ts";
import { identitySystems } from "@rekey/portal/client/identity/identitySystems.ts";
import { createCaptcha } from "@rekey/portal/client/lab/createCaptcha.ts";
import { labCaptchas } from "@rekey/portal/client/lab/labCaptchas.ts";
import { loadMessages } from "@rekey/portal/client/lab/languages.ts";
import { policies } from "@rekey/portal/client/lab/policies.ts";
import { whyNotCaptcha } from "@rekey/portal/client/lab/whyNotCaptcha.ts";
import { startServerInPage } from "@rekey/portal/client/static/startServerInPage.ts";
import type { ChangePasswordFormProps } from "@rekey/react";
import { type LiveArgs, liveDefaults } from "./LiveArgs.ts";

/** Everything that a live form is given. */
export interface Live extends Pick<ChangePasswordFormProps, "provider" | "captcha"> {
  readonly username: string;
  readonly policy: PasswordPolicy | undefined;
  readonly messages: Messages | undefined;
  /** The password that the account has before the change. */
  readonly currentPassword: string;
  /** Why there is no such form. */
  readonly refusal: string | undefined;
}

let started: ReturnType<typeof startServerInPage> | undefined;

/** In milliseconds. */
const signInTimeout = 10_000;

/**
 * Puts the emulated vendors back to the beginning, sets what goes wrong, and signs in: a story's answer is then a vendor's
 * answer.
 */
export async function loadLive(given: Partial<LiveArgs>): Promise<Live> {
  const args = { ...liveDefaults, ...given };
  const { lab } = await (started ??= startServerInPage());
  await lab.reset();
  const captcha = labCaptchas[args.captcha];
  await lab.apply({ fault: args.fault, captcha: captcha?.vendor ?? "", challenge: args.challenge });

  const configuration = await fetchConfiguration(AbortSignal.timeout(signInTimeout));
  const system = identitySystems.find(({ id }) => id === args.provider) ?? identitySystems[0];
  const account = (await lab.accounts()).find(({ vendor }) => vendor === system.vendor);
  if (!account) throw new Error(`The emulator has no account at ${system.name}.`);
  const { email, password } = account;
  const session = await system.signIn(configuration, { email, password }, AbortSignal.timeout(signInTimeout));
  return {
    provider: session.provider,
    username: email,
    currentPassword: password,
    captcha: createCaptcha(args.captcha, system.id, configuration),
    policy: policies[args.policy]?.policy,
    messages: await loadMessages(args.language),
    refusal: captcha && whyNotCaptcha(system.id, captcha, configuration),
  };
}
