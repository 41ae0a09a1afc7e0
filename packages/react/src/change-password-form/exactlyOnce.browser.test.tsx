import { ChangePasswordError, type Provider } from "@rekey/core";
import { createLoginRadiusProvider, type LoginRadiusCaptcha } from "@rekey/core/providers/loginradius";
import { type FormEvent, StrictMode } from "react";
import { createPortal } from "react-dom";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePasswordForm, type ChangePasswordFormProps } from "./ChangePasswordForm.tsx";

type Props = Partial<ChangePasswordFormProps<LoginRadiusCaptcha>>;

const username = "johnwick@example.com";
const submit = () => page.getByRole("button", { name: /^(?:Change password|Changing password…)$/ });

async function fillIn() {
  await page.getByLabelText("Current password").fill("the current one");
  await page.getByLabelText("New password", { exact: true }).fill("copper lantern field");
  await page.getByLabelText("Confirm new password").fill("copper lantern field");
}

/** Everything that submits a form, in one tick. */
function submitInEveryWay() {
  const button = submit().element() as HTMLButtonElement;
  button.click();
  button.click();
  button.form?.requestSubmit();
  button.form?.requestSubmit(button);
  button.click();
}

/** A provider that speaks HTTP, and the requests that it would have sent. */
function createWire(accessToken: () => string | Promise<string> = () => "token") {
  const send = vi.fn<typeof fetch>(async () => Response.json({ IsPosted: true }));
  return { send, provider: createLoginRadiusProvider({ apiKey: "key", accessToken, fetch: send }) };
}

/** Something to wait for, that tells how often it is asked for. */
function createWait() {
  let resolve = () => {};
  const promise = new Promise<void>((it) => (resolve = it));
  return { wait: vi.fn(() => promise), resolve: () => resolve() };
}

/** What a form may have to wait for before it sends. */
const waits: Readonly<Record<string, (wait: () => Promise<void>) => Props>> = {
  "the breach check": (wait) => ({ breachCheck: { isBreached: () => wait().then(() => false) } }),
  "the blocklist": (wait) => ({ policy: { blocklist: { load: wait, has: () => undefined } } }),
  "the captcha": (wait) => ({
    captcha: {
      id: "hcaptcha",
      presentation: "invisible",
      lifetime: 120_000,
      mount: async () => ({
        execute: () => wait().then(() => ({ vendor: "hcaptcha" as const, token: "solved" })),
        reset: () => {},
        destroy: () => {},
      }),
    },
  }),
};

test.each([...Object.keys(waits), "the token function"])(
  "what is submitted while %s is awaited is not sent",
  async (what) => {
    const { wait, resolve } = createWait();
    const { provider, send } = createWire(() => (what === "the token function" ? wait().then(() => "token") : "token"));
    const onSuccess = vi.fn();
    await render(
      <StrictMode>
        <ChangePasswordForm {...{ provider, username, onSuccess }} {...waits[what]?.(wait)} />
      </StrictMode>,
    );
    await fillIn();
    wait.mockClear();
    submitInEveryWay();
    await expect.poll(() => wait.mock.calls.length).toBe(1);
    await userEvent.type(page.getByLabelText("Current password"), "{Enter}");
    submitInEveryWay();
    expect(send).not.toHaveBeenCalled();
    resolve();
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(wait).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledOnce();
    expect(onSuccess).toHaveBeenCalledOnce();
  },
);

test.each([...Object.keys(waits), "the token function"])(
  "who leaves while %s is awaited has sent nothing",
  async (what) => {
    const { wait, resolve } = createWait();
    const { provider, send } = createWire(() => (what === "the token function" ? wait().then(() => "token") : "token"));
    const screen = await render(<ChangePasswordForm {...{ provider, username }} {...waits[what]?.(wait)} />);
    await fillIn();
    wait.mockClear();
    submitInEveryWay();
    await expect.poll(() => wait.mock.calls.length).toBe(1);
    await screen.unmount();
    resolve();
    await new Promise((settled) => setTimeout(settled));
    expect(send).not.toHaveBeenCalled();
  },
);

test("a change that has left goes on when its form is left", async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const send: typeof fetch = (_url, init) => {
    signals.push(init?.signal);
    return new Promise(() => {});
  };
  const provider = createLoginRadiusProvider({ apiKey: "key", accessToken: "token", fetch: send });
  const screen = await render(<ChangePasswordForm {...{ provider, username }} />);
  await fillIn();
  submitInEveryWay();
  await expect.poll(() => signals.length).toBe(1);
  await screen.unmount();
  expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
});

test("a form of the page's, around a dialog with this one, is not sent along", async () => {
  const { provider, send } = createWire();
  const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
  await render(
    <form onSubmit={onSubmit}>{createPortal(<ChangePasswordForm {...{ provider, username }} />, document.body)}</form>,
  );
  await fillIn();
  submitInEveryWay();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(send).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
});

test("a double click is one attempt, also when the first click is refused before the second", async () => {
  const code = "current_password_incorrect";
  const refusal = new ChangePasswordError({ code, provider: "test", detail: "Refused at once." });
  const changePassword = vi.fn<Provider["changePassword"]>(() => Promise.reject(refusal));
  await render(<ChangePasswordForm provider={{ id: "test", changePassword }} username={username} />);
  await fillIn();
  // Its error is there again at the second click of the next attempt, so that the button stands where it stood.
  await submit().click();
  await expect.element(page.getByLabelText("Current password")).toHaveAttribute("aria-invalid");
  await userEvent.dblClick(submit(), { delay: 80 });
  expect(changePassword).toHaveBeenCalledTimes(2);
  await submit().click();
  await expect.poll(() => changePassword.mock.calls.length).toBe(3);
});
