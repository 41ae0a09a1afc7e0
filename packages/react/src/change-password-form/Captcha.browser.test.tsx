import {
  type CaptchaAdapter,
  type CaptchaEvents,
  type CaptchaPresentation,
  type CaptchaResponse,
  ChangePasswordError,
  type ErrorCode,
  type Provider,
} from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { CaptchaLoading } from "../CaptchaSlot.ts";
import "../styles.css";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";
import { button, current, failure, fillIn, input, listen, notice, oldPassword } from "./harness.test-form.tsx";
import * as ChangePassword from "./parts.ts";

type Response = CaptchaResponse<"hcaptcha">;

const slot = () => page.getByRole("group", { name: "Security check" });
const retry = () => slot().getByRole("button", { name: "Try again" });

let events: CaptchaEvents;
let mounts: number;
let solved: boolean;
let held: boolean;
let resets: number;
beforeEach(() => {
  mounts = resets = 0;
  solved = held = false;
});

/** A box that a test solves, and holds back. */
function createBox(presentation: CaptchaPresentation = "widget"): CaptchaAdapter<Response> {
  return {
    ...{ id: "hcaptcha", presentation, lifetime: 120_000 },
    mount: async (host, given) => {
      mounts++;
      if (held) throw new ChangePasswordError({ code: "captcha_unavailable", provider: "hcaptcha" });
      events = given;
      host.textContent = "A box";
      const isGiven = () => solved || presentation !== "widget";
      return {
        execute: async () => (isGiven() ? { vendor: "hcaptcha", token: `token ${resets}` } : undefined),
        reset: () => {
          solved = false;
          resets++;
        },
        destroy: () => {},
      };
    },
  };
}

function solve() {
  solved = true;
  events.solved();
}

/** The form with it, whose provider gives these answers in turn. */
async function renderWith(
  answers: (ErrorCode | ChangePasswordError | undefined)[] = [],
  { captcha = createBox(), loading }: { captcha?: CaptchaAdapter<Response>; loading?: CaptchaLoading } = {},
) {
  const changePassword = vi.fn<Provider<Response>["changePassword"]>(async () => {
    const answer = answers.shift();
    if (answer) throw typeof answer === "string" ? failure(answer) : answer;
  });
  const provider: Provider<Response> = { id: "loginradius", changePassword };
  const screen = await render(<ChangePasswordForm {...{ provider, captcha }} captchaLoading={loading} username="a" />);
  const sent = () => changePassword.mock.calls.map(([request]) => request.captcha?.token);
  return { ...screen, sent };
}

describe("a widget in the form", () => {
  test("that is not solved is asked for at the slot, which the focus comes to; solving it takes that back", async () => {
    const { sent } = await renderWith();
    await fillIn();
    await button().click();
    await expect.element(slot()).toHaveFocus();
    const { title, text } = en.errors.captcha_required;
    await expect.element(slot()).toHaveAccessibleDescription(`${title} ${text}`);
    expect(notice(title).query()).toBeNull();
    expect(sent()).toEqual([]);
    solve();
    await expect.element(slot()).not.toHaveAttribute("aria-describedby");
    await button().click();
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(sent()).toEqual(["token 0"]);
  });

  test("a refused token is said at the slot, and is never sent again", async () => {
    const { sent } = await renderWith(["captcha_rejected"]);
    await fillIn();
    solve();
    await button().click();
    await expect.element(slot()).toHaveFocus();
    await expect.element(slot()).toHaveAccessibleDescription(/^The security check did not go through/);
    expect(input(current()).value).toBe(oldPassword);
    await button().click();
    await expect.element(slot()).toHaveAccessibleDescription(/^Confirm that you are a person/);
    solve();
    await button().click();
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(sent()).toEqual(["token 0", "token 1"]);
  });

  test("one that renews itself says nothing of that, and does not take back that a token was refused", async () => {
    const { sent } = await renderWith(["captcha_rejected"], { captcha: { ...createBox(), renews: true } });
    await fillIn();
    solve();
    const said = listen();
    events.expired();
    await expect.element(slot()).toHaveAttribute("data-state", "challenging");
    await expect.element(slot()).not.toHaveAttribute("aria-describedby");
    solve();
    await button().click();
    await expect.element(slot()).toHaveFocus();
    await expect.element(slot()).toHaveAttribute("data-state", "challenging");
    solve();
    await expect.element(slot()).toHaveAttribute("data-state", "solved");
    await expect.element(slot()).toHaveAccessibleDescription(/^The security check did not go through/);
    expect(said).not.toContain(en.captchaExpired);
    await button().click();
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(sent()).toEqual(["token 0", "token 1"]);
  });

  test("one that renews itself and could not be loaded is over with that once it can", async () => {
    held = true;
    await renderWith([], { captcha: { ...createBox(), renews: true } });
    await fillIn();
    await button().click();
    await expect.element(slot()).toHaveAccessibleDescription(/^The security check could not be loaded/);
    held = false;
    await retry().click();
    solve();
    await expect.element(slot()).toHaveAttribute("data-state", "solved");
    await expect.element(slot()).not.toHaveAttribute("aria-describedby");
  });

  test("a wrong password needs a fresh token with the next attempt", async () => {
    const { sent } = await renderWith(["current_password_incorrect"]);
    await fillIn();
    solve();
    await button().click();
    await expect.element(current()).toHaveFocus();
    await expect.element(slot()).toHaveAttribute("data-state", "ready");
    solve();
    await button().click();
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(sent()).toEqual(["token 0", "token 1"]);
  });

  test("one that runs out is said at the slot and to screen readers, and the focus stays", async () => {
    await renderWith();
    await fillIn();
    solve();
    const said = listen();
    events.expired();
    await expect.element(slot()).toHaveAccessibleDescription(en.captchaExpired);
    await expect.poll(() => said).toEqual([en.captchaExpired]);
    await expect.element(page.getByLabelText("Confirm new password")).toHaveFocus();
  });

  test("one that can't be loaded says so unasked, and a person can have it tried again", async () => {
    held = true;
    const { sent } = await renderWith();
    await expect.element(slot()).toHaveAccessibleDescription(/^The security check could not be loaded/);
    expect(document.body).toHaveFocus();
    held = false;
    (retry().element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(slot()).toHaveAttribute("data-state", "ready");
    await expect.element(slot()).toHaveFocus();
    expect([mounts, sent()]).toEqual([2, []]);
  });

  test("is loading in words, in the height that it will have", async () => {
    let release = () => {};
    const box = createBox();
    const captcha: typeof box = {
      ...box,
      mount: (...given) => new Promise<void>((resolve) => (release = resolve)).then(() => box.mount(...given)),
    };
    await renderWith([], { captcha });
    await expect.element(slot().getByText(en.captchaLoading)).toBeVisible();
    const before = slot().element().getBoundingClientRect().height;
    release();
    await expect.element(slot()).toHaveAttribute("data-state", "ready");
    expect(slot().element().getBoundingClientRect().height).toBe(before);
  });
});

describe("one that shows nothing until the submit", () => {
  test.each(["invisible", "popup", "score"] as const)(
    "%s is asked after the fields are right, once",
    async (presentation) => {
      const { sent } = await renderWith([], { captcha: createBox(presentation) });
      await button().click();
      await expect.element(current()).toHaveAccessibleDescription(/^Enter your current/);
      await fillIn();
      await button().dblClick();
      await expect.element(page.getByText("Password changed")).toBeVisible();
      expect(sent()).toEqual(["token 0"]);
    },
  );

  test("takes no place among the fields", async () => {
    const { rerender } = await renderWith([], { captcha: createBox("score") });
    const gapAbove = () =>
      button().element().getBoundingClientRect().top -
      page.getByLabelText("Confirm new password").element().getBoundingClientRect().bottom;
    await expect.element(slot()).toHaveAttribute("data-state", "ready");
    const withCaptcha = gapAbove();
    await rerender(<ChangePasswordForm provider={{ id: "plain", changePassword: async () => {} }} username="a" />);
    expect(gapAbove()).toBe(withCaptcha);
  });

  test("the button can bring an open challenge back, and sends nothing by it", async () => {
    const box = createBox("invisible");
    const show = vi.fn();
    let end = (_response: Response) => {};
    const captcha: typeof box = {
      ...box,
      mount: async (...given) => ({
        ...(await box.mount(...given)),
        execute: () => {
          given[1].opened();
          return new Promise((resolve) => (end = resolve));
        },
        show,
      }),
    };
    const { sent } = await renderWith([], { captcha });
    await fillIn();
    await button().click();
    await expect.element(slot()).toHaveAttribute("data-state", "challenging");
    await expect.element(button()).not.toHaveAttribute("aria-disabled");
    await button().click();
    expect(show).toHaveBeenCalledOnce();
    expect(sent()).toEqual([]);
    end({ vendor: "hcaptcha", token: "once" });
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(sent()).toEqual(["once"]);
  });
});

describe("when it is loaded", () => {
  test("on focus: not before the person comes to a field", async () => {
    await renderWith([], { loading: "focus" });
    expect(mounts).toBe(0);
    await current().click();
    await expect.element(page.getByText("A box")).toBeVisible();
  });

  test("where it is required: once the provider asks for it, which the slot then says", async () => {
    const locked = new ChangePasswordError({ code: "captcha_required", provider: "loginradius", providerCode: 1132 });
    const { sent } = await renderWith([locked], { loading: "required" });
    await fillIn();
    await button().click();
    await expect.element(page.getByText("A box")).toBeVisible();
    await expect.element(slot()).toHaveFocus();
    await expect
      .element(slot())
      .toHaveAccessibleDescription(`${en.errors.captcha_required.title} ${en.providers.loginradius[1132]}`);
    solve();
    await button().click();
    await expect.element(page.getByText("Password changed")).toBeVisible();
    expect(sent()).toEqual([undefined, "token 0"]);
  });
});

test("without a slot, a captcha that the provider asks for is told above the fields", async () => {
  const provider = { id: "loginradius", changePassword: () => Promise.reject(failure("captcha_required")) };
  await render(<ChangePasswordForm provider={provider} username="a" />);
  await fillIn();
  await button().click();
  await expect.element(notice(en.errors.captcha_required.title)).toHaveFocus();
});

test("a layout without the part is told above the fields, too", async () => {
  const provider: Provider<Response> = { id: "test", changePassword: async () => {} };
  await render(
    <ChangePassword.Root {...{ provider, captcha: createBox() }} username="a">
      <ChangePassword.ErrorSummary />
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <ChangePassword.ConfirmPassword />
      <ChangePassword.Status />
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await fillIn();
  await button().click();
  await expect.element(notice(en.errors.captcha_unavailable.title)).toHaveFocus();
});
