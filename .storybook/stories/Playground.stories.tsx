import { faultPresets } from "@rekey/portal/client/lab/faultPresets.ts";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import type { LiveArgs } from "../live/LiveArgs.ts";
import { LiveForm } from "../live/LiveForm.tsx";
import { type Live, loadLive } from "../live/loadLive.ts";
import { submitForm } from "../live/submitForm.ts";

/** Every choice of the toolbar, with the vendors emulated in this page. */
const meta = {
  title: "Playground",
  render: (_args, { loaded }) => <LiveForm {...(loaded["live"] as Live)} />,
} satisfies Meta<Partial<LiveArgs>>;

export default meta;
type Story = StoryObj<Partial<LiveArgs>>;

/** Choose in the toolbar above. */
export const Playground: Story = {
  loaders: [async ({ globals }) => ({ live: await loadLive(globals) })],
};

/** One story of what a vendor answers. */
function answered(args: Partial<LiveArgs>, says: string): Story {
  return {
    args,
    loaders: [async () => ({ live: await loadLive(args) })],
    play: async ({ canvas, canvasElement, loaded }) => {
      await submitForm(canvasElement, loaded["live"] as Live);
      await expect(await canvas.findByText(says)).toBeVisible();
    },
  };
}

const [, [rateLimit], [outcomeUnknown]] = faultPresets;

export const LeadSquared: Story = answered({ provider: "leadsquared" }, "Password changed");
export const LoginRadius: Story = answered({ provider: "loginradius" }, "Password changed");
export const OwnServer: Story = answered({ provider: "portal" }, "Password changed");
export const OwnServerWithAltcha: Story = answered({ provider: "portal", captcha: "altcha" }, "Password changed");
export const LoginRadiusWithHcaptcha: Story = answered({ captcha: "hcaptcha-invisible" }, "Password changed");
export const LoginRadiusWithScore: Story = answered({ captcha: "recaptcha-score" }, "Password changed");
export const RateLimited: Story = answered({ fault: rateLimit }, "Too many attempts");
export const AnswerLost: Story = answered(
  { provider: "leadsquared", fault: outcomeUnknown },
  "We couldn’t confirm the change",
);
export const Refused: Story = answered({ fault: "error,code=1198" }, "Your account is locked for now");

/** What the types would not let you write. */
export const NoSuchPair: Story = {
  args: { provider: "leadsquared", captcha: "hcaptcha-checkbox" },
  loaders: [async ({ args }) => ({ live: await loadLive(args) })],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("note")).toHaveTextContent("LeadSquared’s API has no place for a captcha’s token");
  },
};
