import type { Messages } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import "../styles.css";
import { catalogs } from "../testing/catalogs.ts";
import { ChangePasswordForm, type ChangePasswordFormProps } from "./ChangePasswordForm.tsx";
import * as ChangePassword from "./parts.ts";
import { formIn, type State, saidIn, states } from "./states.test-states.tsx";

interface Args extends ChangePasswordFormProps {
  /** The language's BCP 47 tag. */
  locale: string;
}

const meta = {
  title: "ChangePasswordForm",
  component: ChangePasswordForm,
  args: {
    username: "johnwick@example.com",
    provider: { id: "story", changePassword: async () => {} },
    locale: "en",
  },
  argTypes: { locale: { control: "select", options: catalogs.map(({ locale }) => locale) } },
  render: ({ locale, ...props }) => <ChangePasswordForm messages={catalogOf(locale)} {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

function catalogOf(locale: string): Messages {
  return catalogs.find((it) => it.locale === locale) ?? en;
}

function story({ props = {}, arrive, says }: State, more: Story = {}): Story {
  return {
    args: props,
    play: async ({ canvasElement, args }) => {
      // As a person would, once it is on the screen: a built Storybook begins before React has run the form's effects.
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      await arrive?.(formIn(canvasElement));
      await waitFor(() => expect(saidIn(canvasElement)).toContain(says(catalogOf(args.locale))));
    },
    ...more,
  };
}

export const Idle: Story = story(states.idle);
export const NoHeading: Story = story(states.noHeading);
export const Typing: Story = story(states.typing);
export const Strength: Story = story(states.strength);
export const Weak: Story = story(states.weak);
export const EveryRule: Story = story(states.everyRule);
export const OwnRules: Story = story(states.ownRules);
export const NoRules: Story = story(states.noRules);
export const Revealed: Story = story(states.revealed);
export const CapsLock: Story = story(states.capsLock);
export const UnusualCharacters: Story = story(states.unusualCharacters);
export const OneFault: Story = story(states.oneFault);
export const Faults: Story = story(states.faults);
export const RuleNotMet: Story = story(states.ruleNotMet);
export const Captcha: Story = story(states.captcha);
export const SignOutOthers: Story = story(states.signOutOthers);
export const Pending: Story = story(states.pending);
export const WrongCurrent: Story = story(states.wrongCurrent);
export const Rejected: Story = story(states.rejected);
export const Reused: Story = story(states.reused);
export const Compromised: Story = story(states.compromised);
export const CaptchaLoading: Story = story(states.captchaLoading);
export const CaptchaExpired: Story = story(states.captchaExpired);
export const CaptchaNotSolved: Story = story(states.captchaNotSolved);
export const CaptchaNotAccepted: Story = story(states.captchaNotAccepted);
export const CaptchaBlocked: Story = story(states.captchaBlocked);
export const CaptchaRequired: Story = story(states.captchaRequired);
export const CaptchaRejected: Story = story(states.captchaRejected);
export const CaptchaUnavailable: Story = story(states.captchaUnavailable);
export const SessionExpired: Story = story(states.sessionExpired);
export const SessionRenewed: Story = story(states.sessionRenewed);
export const Locked: Story = story(states.locked);
export const LockedForDays: Story = story(states.lockedForDays);
export const Blocked: Story = story(states.blocked);
export const RateLimited: Story = story(states.rateLimited);
export const Misconfigured: Story = story(states.misconfigured);
export const ProviderUnavailable: Story = story(states.providerUnavailable);
export const Offline: Story = story(states.offline);
export const OutcomeUnknown: Story = story(states.outcomeUnknown);
export const ProbablyChanged: Story = story(states.probablyChanged);
export const UnexpectedResponse: Story = story(states.unexpectedResponse);
export const Aborted: Story = story(states.aborted);
export const EverythingAtOnce: Story = story(states.everythingAtOnce);
export const Unavailable: Story = story(states.unavailable);
export const UnavailableInOwnWords: Story = story(states.unavailableInOwnWords);
export const Success: Story = story(states.success);
export const SuccessEverywhere: Story = story(states.successEverywhere);

/** Every language: choose one below. */
export const Languages: Story = story(states.faults, {
  args: { locale: "de" },
  parameters: { controls: { disable: false } },
});

/** From right to left. */
export const RightToLeft: Story = story(states.everyRule, { args: { ...states.everyRule.props, locale: "ar" } });

/** On a page whose color-scheme is dark. */
export const Dark: Story = story(states.outcomeUnknown, {
  args: states.outcomeUnknown.props,
  globals: { theme: "dark" },
});

/** The same parts in another order, with words of the portal's own. */
export const LaidOutByHand: Story = {
  render: ({ provider, username }) => (
    <ChangePassword.Root provider={provider} username={username} heading={3}>
      <ChangePassword.ErrorSummary />
      <ChangePassword.Heading>Choose a new key</ChangePassword.Heading>
      <ChangePassword.NewPassword>
        <ChangePassword.Requirements />
      </ChangePassword.NewPassword>
      <ChangePassword.CurrentPassword>The one that you signed in with.</ChangePassword.CurrentPassword>
      <ChangePassword.Captcha />
      <ChangePassword.Status />
      <ChangePassword.Submit />
    </ChangePassword.Root>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole("heading", { level: 3, name: "Choose a new key" })).toBeVisible();
    await expect(canvas.getByLabelText("Current password")).toHaveAccessibleDescription(
      "The one that you signed in with.",
    );
    const form = formIn(canvasElement);
    form.type("currentPassword", "OldSamplepassword@123");
    form.type("newPassword", "copper lantern field");
    form.press("submit");
    await expect(await canvas.findByRole("heading", { level: 3, name: "Password changed" })).toHaveFocus();
  },
};
