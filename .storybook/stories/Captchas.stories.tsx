import { custom } from "@rekey/core/captcha/custom";
import { fromRef } from "@rekey/core/captcha/fromRef";
import { createCustomProvider } from "@rekey/core/providers/custom";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { createRef } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import type { LiveArgs } from "../live/LiveArgs.ts";
import { LiveForm } from "../live/LiveForm.tsx";
import { type Live, loadLive } from "../live/loadLive.ts";
import { Puzzle, type PuzzleHandle } from "../live/Puzzle.tsx";
import { submitForm } from "../live/submitForm.ts";

/** Each captcha with a provider that carries it; its vendor is a stand-in in this page. */
const meta = {
  title: "Captchas",
  render: (_args, { loaded }) => <LiveForm {...(loaded["live"] as Live)} />,
} satisfies Meta<Partial<LiveArgs>>;

export default meta;
type Story = StoryObj<Partial<LiveArgs>>;

/** What is to be pressed in a captcha's frame. */
function inFrame(frame: string): HTMLElement | null | undefined {
  return document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.querySelector<HTMLElement>("[data-solve]");
}

async function press(frame: string) {
  await waitFor(() => expect(inFrame(frame)).toBeTruthy());
  inFrame(frame)?.click();
}

/** @param frame - where the captcha is solved, before the submit if it stands in the form, after it if it opens over the page */
function changed(name: string, args: Partial<LiveArgs>, frame = "", { isPopup = false } = {}): Story {
  return {
    name,
    args,
    loaders: [async () => ({ live: await loadLive(args) })],
    play: async ({ canvasElement, canvas, loaded }) => {
      if (frame && !isPopup) await press(frame);
      await submitForm(canvasElement, loaded["live"] as Live);
      if (isPopup) await press(frame);
      await expect(await canvas.findByText("Password changed")).toBeVisible();
    },
  };
}

export const Recaptcha = changed("reCAPTCHA", { captcha: "recaptcha-checkbox" }, "[data-rekey=captcha-host] iframe");
export const Hcaptcha = changed("hCaptcha", { captcha: "hcaptcha-checkbox" }, "[data-rekey=captcha-host] iframe");
export const Tencent = changed("Tencent", { captcha: "tencent-popup" }, "iframe[title*=challenge]", { isPopup: true });
export const Turnstile = changed("Turnstile", { provider: "portal", captcha: "turnstile-managed" });
export const Altcha = changed("ALTCHA", { provider: "portal", captcha: "altcha" });

/** A provider that takes the puzzle and leaves the rest to the vendor's. */
function takingPuzzles({ provider }: Live) {
  return createCustomProvider({
    id: provider.id,
    accepts: ["puzzle"],
    changePassword: ({ currentPassword, newPassword }, { signal }) =>
      provider.changePassword({ currentPassword, newPassword }, { signal }),
  });
}

async function tickAndSubmit(canvasElement: HTMLElement, live: Live) {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByLabelText("I am a person"));
  await submitForm(canvasElement, live);
  await expect(await canvas.findByText("Password changed")).toBeVisible();
}

const puzzle = custom({
  id: "puzzle",
  presentation: "widget",
  mount: async (host, events) => {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox" });
    label.append(box, " I am a person");
    box.addEventListener("change", events.solved);
    host.append(label);
    return {
      execute: async () => (box.checked ? { vendor: "puzzle" as const, token: crypto.randomUUID() } : undefined),
      reset: () => {
        box.checked = false;
      },
      destroy: () => label.remove(),
    };
  },
});

export const Custom: Story = {
  name: "A script of your choice",
  loaders: [async () => ({ live: await loadLive({}) })],
  render: (_args, { loaded }) => {
    const live = loaded["live"] as Live;
    return <LiveForm {...live} provider={takingPuzzles(live)} captcha={puzzle} />;
  },
  play: async ({ canvasElement, loaded }) => tickAndSubmit(canvasElement, loaded["live"] as Live),
};

const component = createRef<PuzzleHandle>();
const componentsPuzzle = fromRef({
  id: "puzzle",
  ref: component,
  execute: (widget) => widget.executeAsync(),
  reset: (widget) => widget.reset(),
});

export const FromRef: Story = {
  name: "A vendor’s React component",
  loaders: [async () => ({ live: await loadLive({}) })],
  render: (_args, { loaded }) => {
    const live = loaded["live"] as Live;
    return (
      <>
        <LiveForm {...live} provider={takingPuzzles(live)} captcha={componentsPuzzle} />
        <Puzzle ref={component} />
      </>
    );
  },
  play: async ({ canvasElement, loaded }) => tickAndSubmit(canvasElement, loaded["live"] as Live),
};
