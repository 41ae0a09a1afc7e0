import { ChangePasswordError, type ErrorCode, type Provider } from "@rekey/core";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import "../styles.css";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";

/** A provider that gives one answer: the stories show what the form makes of it. */
function answering(changePassword: Provider["changePassword"]): Provider {
  return { id: "story", changePassword };
}

function refusing(code: ErrorCode, more: () => { retryAt?: Date } = () => ({})): Provider {
  return answering(async () => {
    throw new ChangePasswordError({ code, provider: "story", detail: "Thrown by the story.", ...more() });
  });
}

const meta = {
  title: "ChangePasswordForm",
  component: ChangePasswordForm,
  args: { username: "johnwick@example.com", provider: answering(async () => {}) },
} satisfies Meta<typeof ChangePasswordForm<never>>;

export default meta;
type Story = StoryObj<typeof ChangePasswordForm<never>>;

const newPassword = "copper lantern field";

async function fillIn(canvasElement: HTMLElement, confirmation = newPassword) {
  const canvas = within(canvasElement);
  await userEvent.type(canvas.getByLabelText("Current password"), "OldSamplepassword@123");
  await userEvent.type(canvas.getByLabelText("New password"), newPassword);
  await userEvent.type(canvas.getByLabelText("Confirm new password"), confirmation);
  return canvas;
}

async function fillInAndSubmit(canvasElement: HTMLElement, confirmation?: string) {
  const canvas = await fillIn(canvasElement, confirmation);
  await userEvent.click(canvas.getByRole("button", { name: "Change password" }));
  return canvas;
}

export const Idle: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText("New password")).toHaveAccessibleDescription(/At least 15 characters/);
  },
};

export const Revealed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await fillIn(canvasElement);
    const [, reveal] = canvas.getAllByRole("button", { name: "Show password" });
    await userEvent.click(reveal as HTMLElement);
    await expect(canvas.getByLabelText("New password")).toHaveAttribute("type", "text");
    await expect(canvas.getByLabelText("Current password")).toHaveAttribute("type", "password");
  },
};

export const EmptySubmit: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Change password" }));
    await expect(await canvas.findByText("Enter your current password.")).toBeVisible();
    await expect(canvas.getByText("Enter a new password.")).toBeVisible();
    await expect(canvas.getByLabelText("Current password")).toHaveFocus();
  },
};

export const TooShortAndMismatched: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText("New password"), "sunshine");
    await userEvent.type(canvas.getByLabelText("Confirm new password"), "sunshin");
    await userEvent.tab();
    await expect(await canvas.findByText("Use at least 15 characters.")).toBeVisible();
    await expect(await canvas.findByText(/don’t match/)).toBeVisible();
  },
};

export const Sending: Story = {
  args: { provider: answering(() => new Promise<void>(() => {})) },
  play: async ({ canvasElement }) => {
    const canvas = await fillInAndSubmit(canvasElement);
    await expect(await canvas.findByRole("button", { name: "Changing password…" })).toHaveAttribute("aria-disabled");
  },
};

export const WrongCurrentPassword: Story = {
  args: { provider: refusing("current_password_incorrect") },
  play: async ({ canvasElement }) => {
    const canvas = await fillInAndSubmit(canvasElement);
    await expect(await canvas.findByText(/not your current password/)).toBeVisible();
    await expect(canvas.getByLabelText("Current password")).toHaveFocus();
    await expect(canvas.getByLabelText("New password")).toHaveValue(newPassword);
  },
};

export const TooManyAttempts: Story = {
  args: { provider: refusing("rate_limited", () => ({ retryAt: new Date(Date.now() + 24_000) })) },
  play: async ({ canvasElement }) => {
    const canvas = await fillInAndSubmit(canvasElement);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You can try again in 24 seconds.");
  },
};

export const SessionExpired: Story = {
  args: { provider: refusing("session_expired") },
  play: async ({ canvasElement }) => {
    const canvas = await fillInAndSubmit(canvasElement);
    await expect(await canvas.findByRole("group", { name: "Your session has ended" })).toHaveFocus();
  },
};

export const OutcomeUnknown: Story = {
  args: { provider: refusing("outcome_unknown") },
  play: async ({ canvasElement }) => {
    const canvas = await fillInAndSubmit(canvasElement);
    await expect(await canvas.findByText(/may already be in place/)).toBeVisible();
  },
};

export const Success: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await fillInAndSubmit(canvasElement);
    await expect(await canvas.findByRole("status")).toHaveTextContent(/^Password changed/);
    await expect(canvas.queryByLabelText("Current password")).toBeNull();
  },
};
