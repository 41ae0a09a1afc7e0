import { ChangePasswordError, type ChangePasswordErrorInit, type ErrorCode, type Provider } from "@rekey/core";
import { afterEach, beforeEach, vi } from "vitest";
import { type Locator, page } from "vitest/browser";
import { type RenderResult, render } from "vitest-browser-react";
import { ChangePasswordForm, type ChangePasswordFormProps } from "./ChangePasswordForm.tsx";

export const username = "johnwick@example.com";
export const oldPassword = "OldSamplepassword@123";
export const newPassword = "copper lantern field";

export const current = () => page.getByLabelText("Current password");
export const replacement = () => page.getByLabelText("New password", { exact: true });
export const confirmation = () => page.getByLabelText("Confirm new password");
export const button = (name: string | RegExp = "Change password") => page.getByRole("button", { name });
export const notice = (name: string) => page.getByRole("group", { name });
export const input = (field: Locator) => field.element() as HTMLInputElement;
export const status = () => document.querySelector('[data-rekey="status"]') as HTMLElement;

/** What a provider rejects with. */
export function failure(code: ErrorCode, more: Partial<ChangePasswordErrorInit> = {}): ChangePasswordError {
  return new ChangePasswordError({ code, provider: "test", detail: "Thrown by the test.", ...more });
}

/** Answers each call with the next of its answers: an error is rejected with. The last one counts for all that follow. */
export function answering(...answers: (ChangePasswordError | "changed")[]) {
  let calls = 0;
  return vi.fn<Provider["changePassword"]>(async () => {
    const answer = answers[Math.min(calls++, answers.length - 1)];
    if (answer instanceof ChangePasswordError) throw answer;
  });
}

type FormProps = Partial<Omit<ChangePasswordFormProps, "provider">>;

/** The form in an element that React renders it into again with `rerender`. */
export async function renderForm(
  changePassword: Provider["changePassword"] = async () => {},
  props: FormProps & { canSignOutOthers?: boolean } = {},
): Promise<Omit<RenderResult, "rerender"> & { rerender: (props: FormProps) => Promise<void> }> {
  const { canSignOutOthers, ...more } = props;
  const provider: Provider = { id: "test", changePassword, canSignOutOthers };
  const form = (it: FormProps) => <ChangePasswordForm provider={provider} username={username} {...it} />;
  const screen = await render(form(more));
  return { ...screen, rerender: (changed) => screen.rerender(form({ ...more, ...changed })) };
}

export async function fillIn(): Promise<void> {
  await current().fill(oldPassword);
  await replacement().fill(newPassword);
  await confirmation().fill(newPassword);
}

export async function fillInAndSubmit(): Promise<void> {
  await fillIn();
  await button().click();
}

/** Collects what the status region says from now on, also what it says twice. */
export function listen(): string[] {
  const said: string[] = [];
  new MutationObserver((changes) => said.push(...changes.map(() => status().textContent))).observe(status(), {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return said;
}

/** Stops the clock for every test of the file: no time passes but by `pass`. */
export function stopTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    // Where it is true, Vitest lets the clock run through every action in the browser and every retry.
    vi.spyOn(vi, "isFakeTimers").mockReturnValue(false);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/** Lets milliseconds pass, and React render what comes of each second. */
export async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1_000) {
    await vi.advanceTimersByTimeAsync(Math.min(left, 1_000));
    await settled();
  }
}

/** React has rendered what it was told, and run its effects. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    // React schedules with messages, which come in turn.
    const { port1, port2 } = new MessageChannel();
    let turns = 4;
    port1.onmessage = () => (turns-- ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });
}
