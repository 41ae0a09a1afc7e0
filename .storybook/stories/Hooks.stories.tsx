import { type CaptchaAdapter, describeError } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { useCaptcha, useChangePassword } from "@rekey/react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactElement, useState } from "react";
import { expect } from "storybook/test";
import type { LiveArgs } from "../live/LiveArgs.ts";
import { type Live, loadLive } from "../live/loadLive.ts";
import { submitForm } from "../live/submitForm.ts";

/** Forms of one's own on the hooks, at a vendor that answers. */
const meta = { title: "Hooks" } satisfies Meta<Partial<LiveArgs>>;

export default meta;
type Story = StoryObj<Partial<LiveArgs>>;

interface OwnFormProps {
  live: Live;
  captcha?: CaptchaAdapter<never> | undefined;
}

function OwnForm({ live, captcha }: OwnFormProps): ReactElement {
  const { changePassword, status, error } = useChangePassword({ provider: live.provider });
  const { hostRef, execute, reset, state } = useCaptcha(captcha, { language: en.locale });

  // Only for a wait that the vendor names, which is told as a time of day.
  const [now] = useState(() => new Date());

  async function submit(form: FormData) {
    const response = await execute(AbortSignal.timeout(120_000));
    // It rejects with what is then in `error` too.
    await changePassword({
      currentPassword: form.get("current") as string,
      newPassword: form.get("new") as string,
      captcha: response,
    }).catch(() => {});
    reset();
  }

  if (status === "success") return <p role="status">{en.successTitle}</p>;
  return (
    <form
      className="own-form"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <input type="text" name="username" autoComplete="username" value={live.username} readOnly hidden />
      <label>
        {en.currentPassword}
        <input type="password" name="current" autoComplete="current-password" required />
      </label>
      <label>
        {en.newPassword}
        <input type="password" name="new" autoComplete="new-password" required />
      </label>
      {captcha && <div ref={hostRef} />}
      {error && <p role="alert">{describeError(error, en, now).text}</p>}
      <button type="submit">{status === "pending" ? en.submitting : en.submit}</button>
      <p className="live-hint">
        The current password is <code>{live.currentPassword}</code>
        {captcha && <>. The captcha is {state}</>}
      </p>
    </form>
  );
}

export const UseChangePassword: Story = {
  name: "useChangePassword",
  loaders: [async () => ({ live: await loadLive({}) })],
  render: (_args, { loaded }) => <OwnForm live={loaded["live"] as Live} />,
  play: async ({ canvas, canvasElement, loaded }) => {
    await submitForm(canvasElement, { currentPassword: "not the one" });
    await expect(await canvas.findByRole("alert")).toHaveTextContent("not your current password");
    await submitForm(canvasElement, loaded["live"] as Live);
    await expect(await canvas.findByText("Password changed")).toBeVisible();
  },
};

export const UseCaptcha: Story = {
  name: "useCaptcha",
  loaders: [async () => ({ live: await loadLive({ captcha: "hcaptcha-invisible" }) })],
  render: (_args, { loaded }) => {
    const live = loaded["live"] as Live;
    return <OwnForm live={live} captcha={live.captcha} />;
  },
  play: async ({ canvas, canvasElement, loaded }) => {
    await submitForm(canvasElement, loaded["live"] as Live);
    await expect(await canvas.findByText("Password changed")).toBeVisible();
  },
};
