import type { CaptchaAdapter, CaptchaResponse, Provider } from "@rekey/core";
import { StrictMode, useEffect, useState } from "react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePasswordForm, useCaptcha } from "./index.ts";

type Response = CaptchaResponse<"paper">;

/** A captcha made of paper: gives a numbered token each time it is asked. */
function paper(overrides: Partial<{ execute: () => Promise<Response | undefined>; mount: () => Promise<never> }> = {}) {
  const calls: string[] = [];
  let tokens = 0;
  const adapter: CaptchaAdapter<Response> = {
    id: "paper",
    presentation: "invisible",
    lifetime: 120_000,
    mount: async (host, _events, { language }) => {
      calls.push(`mount ${language}`);
      if (overrides.mount) return overrides.mount();
      host.textContent = "Captcha made of paper";
      return {
        execute: overrides.execute ?? (async () => ({ vendor: "paper", token: `token-${++tokens}` })),
        reset: () => calls.push("reset"),
        destroy: () => calls.push("destroy"),
      };
    },
  };
  return { adapter, calls };
}

function carrying(changePassword: Provider<Response>["changePassword"] = async () => {}) {
  return { id: "test", changePassword: vi.fn(changePassword) } satisfies Provider<Response>;
}

async function fillInAndSubmit() {
  await page.getByLabelText("Current password").fill("OldSamplepassword@123");
  await page.getByLabelText("New password", { exact: true }).fill("copper lantern field");
  await page.getByLabelText("Confirm new password").fill("copper lantern field");
  await page.getByRole("button", { name: "Change password" }).click();
}

test("a token goes with the change, a fresh one with each attempt, and is forgotten after it", async () => {
  let attempts = 0;
  const provider = carrying(() => (attempts++ ? Promise.resolve() : Promise.reject(new Error("first one fails"))));
  const { adapter, calls } = paper();
  await render(<ChangePasswordForm provider={provider} username="a" captcha={adapter} />);
  await expect.element(page.getByText("Captcha made of paper")).toBeVisible();
  await fillInAndSubmit();
  await expect.element(page.getByText("We couldn’t confirm the change")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(provider.changePassword.mock.calls.map(([request]) => request.captcha?.token)).toEqual(["token-1", "token-2"]);
  expect(calls.filter((it) => it === "reset")).toHaveLength(2);
});

test("is not asked while the form is not valid", async () => {
  const execute = vi.fn(async () => ({ vendor: "paper", token: "t" }) as const);
  await render(<ChangePasswordForm provider={carrying()} username="a" captcha={paper({ execute }).adapter} />);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByLabelText("Current password")).toHaveAccessibleDescription(/^Enter your current/);
  expect(execute).not.toHaveBeenCalled();
});

test("one that can't be loaded is said, and nothing is sent", async () => {
  const provider = carrying();
  const { adapter } = paper({ mount: () => Promise.reject(new Error("blocked")) });
  await render(<ChangePasswordForm provider={provider} username="a" captcha={adapter} />);
  await fillInAndSubmit();
  await expect
    .element(page.getByRole("group", { name: "Security check" }))
    .toHaveAccessibleDescription(/^The security check could not be loaded/);
  expect(provider.changePassword).not.toHaveBeenCalled();
});

test("one that was held back is loaded at the next attempt, and what was typed is still there", async () => {
  const provider = carrying();
  let held = true;
  const { adapter } = paper();
  const mount: typeof adapter.mount = (...given) =>
    held ? Promise.reject(new Error("blocked")) : adapter.mount(...given);
  await render(<ChangePasswordForm provider={provider} username="a" captcha={{ ...adapter, mount }} />);
  await fillInAndSubmit();
  await expect
    .element(page.getByRole("group", { name: "Security check" }))
    .toHaveAccessibleDescription(/^The security check could not be loaded/);
  held = false;
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(provider.changePassword.mock.calls.map(([request]) => request.captcha?.token)).toEqual(["token-1"]);
});

test("one that throws while it is mounted takes nothing else down", async () => {
  const { adapter } = paper();
  const throwing: typeof adapter = {
    ...adapter,
    mount: () => {
      throw new Error("written in plain JavaScript");
    },
  };
  await render(<ChangePasswordForm provider={carrying()} username="a" captcha={throwing} />);
  await fillInAndSubmit();
  await expect
    .element(page.getByRole("group", { name: "Security check" }))
    .toHaveAccessibleDescription(/^The security check could not be loaded/);
});

test("one that is closed is no error: the form is as it was, and the next submit asks again", async () => {
  const provider = carrying();
  let closed = true;
  const execute = async () => (closed ? undefined : ({ vendor: "paper", token: "token" } as const));
  const { adapter } = paper({ execute });
  await render(<ChangePasswordForm provider={provider} username="a" captcha={adapter} />);
  await fillInAndSubmit();
  await expect.poll(() => page.getByRole("button", { name: "Change password" }).element().ariaDisabled).toBeNull();
  await expect.element(page.getByRole("group", { name: "Security check" })).not.toHaveAttribute("aria-describedby");
  await expect.element(page.getByLabelText("Current password")).toHaveValue("OldSamplepassword@123");
  expect(provider.changePassword).not.toHaveBeenCalled();
  closed = false;
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
});

test("StrictMode mounts one, and unmounting takes it away", async () => {
  const { adapter, calls } = paper();
  const screen = await render(
    <StrictMode>
      <ChangePasswordForm provider={carrying()} username="a" captcha={adapter} />
    </StrictMode>,
  );
  await expect.element(page.getByText("Captcha made of paper")).toBeVisible();
  expect(page.getByText("Captcha made of paper").elements()).toHaveLength(1);
  await screen.unmount();
  await expect.poll(() => calls).toEqual(["mount en", "destroy"]);
});

test("one that the page makes anew at each render stays, and its token with it, until its options change", async () => {
  const provider = carrying();
  const { adapter, calls } = paper();
  const Portal = ({ siteKey, id = "paper" as const }: { siteKey: string; id?: "paper" }) => (
    <ChangePasswordForm provider={provider} username="a" captcha={{ ...adapter, id, key: siteKey }} />
  );
  const screen = await render(<Portal siteKey="one" />);
  await expect.element(page.getByText("Captcha made of paper")).toBeVisible();
  for (let renders = 0; renders < 3; renders++) await screen.rerender(<Portal siteKey="one" />);
  expect(calls).toEqual(["mount en"]);
  await screen.rerender(<Portal siteKey="two" />);
  await expect.poll(() => calls).toEqual(["mount en", "destroy", "mount en"]);
  await screen.rerender(<Portal siteKey="two" id={"glass" as "paper"} />);
  await expect.poll(() => calls).toHaveLength(5);
  await screen.rerender(<Portal siteKey="" id={"glass" as "paper"} />);
  await screen.rerender(<Portal siteKey="" id={"glass" as "paper"} />);
  // Without a key each object is a captcha of its own.
  await expect.poll(() => calls.filter((it) => it.startsWith("mount"))).toHaveLength(5);
});

test("in a form of one's own the hook tells its state and its error, and mounts anew", async () => {
  let held = true;
  const { adapter } = paper();
  const mount: typeof adapter.mount = (...given) =>
    held ? Promise.reject(new Error("blocked")) : adapter.mount(...given);
  const captcha = { ...adapter, mount };
  const Own = () => {
    const { hostRef, state, error, execute, retry } = useCaptcha(captcha, { language: "en", loading: "focus" });
    const [token, setToken] = useState("");
    const ask = async () => setToken((await execute(new AbortController().signal))?.token ?? "");
    return (
      <>
        <div ref={hostRef} />
        <p>{[state, error?.code, token].join(" ")}</p>
        <button type="button" onClick={() => void ask().catch(() => {})}>
          Ask
        </button>
        <button type="button" onClick={retry}>
          Retry
        </button>
      </>
    );
  };
  await render(<Own />);
  await expect.element(page.getByText("idle")).toBeVisible();
  await page.getByRole("button", { name: "Ask" }).click();
  await expect.element(page.getByText("error captcha_unavailable")).toBeVisible();
  held = false;
  await page.getByRole("button", { name: "Retry" }).click();
  await expect.element(page.getByText("ready")).toBeVisible();
  await page.getByRole("button", { name: "Ask" }).click();
  await expect.element(page.getByText("solved token-1")).toBeVisible();
});

test("without a captcha the hook gives nothing, and asks nobody", async () => {
  let given: unknown = "not asked";
  const Own = () => {
    const { state, execute } = useCaptcha(undefined, { language: "en" });
    useEffect(() => void execute(new AbortController().signal).then((response) => (given = response)), [execute]);
    return state;
  };
  await render(<Own />);
  await expect.element(page.getByText("idle")).toBeVisible();
  await expect.poll(() => given).toBeUndefined();
});
