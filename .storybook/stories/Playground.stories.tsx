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
function answered(name: string, args: Partial<LiveArgs>, says: string): Story {
  return {
    name,
    args,
    loaders: [async () => ({ live: await loadLive(args) })],
    play: async ({ canvas, canvasElement, loaded }) => {
      await submitForm(canvasElement, loaded["live"] as Live);
      await expect(await canvas.findByText(says)).toBeVisible();
    },
  };
}

const [, [rateLimit], [outcomeUnknown]] = faultPresets;
const changed = "Password changed";

export const LeadSquared = answered("LeadSquared", { provider: "leadsquared" }, changed);
export const LoginRadius = answered("LoginRadius", { provider: "loginradius" }, changed);
export const OwnServer = answered("A server of your own", { provider: "portal" }, changed);
export const WithAltcha = answered("… with ALTCHA", { provider: "portal", captcha: "altcha" }, changed);
export const WithHcaptcha = answered("LoginRadius with hCaptcha", { captcha: "hcaptcha-invisible" }, changed);
export const WithScore = answered("LoginRadius with a score", { captcha: "recaptcha-score" }, changed);
export const RateLimited = answered("Rate limit", { fault: rateLimit }, "Too many attempts");
export const AnswerLost = answered(
  "Lost answer",
  { provider: "leadsquared", fault: outcomeUnknown },
  "We couldn’t confirm the change",
);
export const Refused = answered("Locked account", { fault: "error,code=1198" }, "Your account is locked for now");

/** What the types would not let you write. */
export const NoSuchPair: Story = {
  name: "A pair that there is not",
  args: { provider: "leadsquared", captcha: "hcaptcha-checkbox" },
  loaders: [async ({ args }) => ({ live: await loadLive(args) })],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("note")).toHaveTextContent("LeadSquared’s API has no place for a captcha’s token");
  },
};
