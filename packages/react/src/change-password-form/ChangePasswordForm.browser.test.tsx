import { ChangePasswordError, type ErrorCode, errorCodes, type Provider } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { StrictMode } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";

const username = "johnwick@example.com";
const oldPassword = " OldSample\u0301password@123 ";
const newPassword = "  copper 😀 lantern e\u0301 field  ";

const current = () => page.getByLabelText("Current password");
const replacement = () => page.getByLabelText("New password", { exact: true });
const confirmation = () => page.getByLabelText("Confirm new password");
const submit = () => page.getByRole("button", { name: "Change password" });
const again = () => page.getByRole("button", { name: "Try again" });

function element(locator: ReturnType<typeof current>): HTMLInputElement {
  return locator.element() as HTMLInputElement;
}

function providerThat(changePassword: Provider["changePassword"]) {
  const spy = vi.fn(changePassword);
  return { provider: { id: "test", changePassword: spy } satisfies Provider, changePassword: spy };
}

function failure(code: ErrorCode, more: { field?: undefined; retryAt?: Date } = {}) {
  return new ChangePasswordError({ code, provider: "test", detail: "Thrown by the test.", ...more });
}

const refusing = (error: unknown) => providerThat(() => Promise.reject(error));

async function fillIn() {
  await current().fill(oldPassword);
  await replacement().fill(newPassword);
  await confirmation().fill(newPassword);
}

async function fillInAndSubmit() {
  await fillIn();
  await submit().click();
}

test("sends both passwords byte for byte, once, then takes the form away", async () => {
  const { provider, changePassword } = providerThat(async () => {});
  const onSuccess = vi.fn();
  await render(<ChangePasswordForm provider={provider} username={username} onSuccess={onSuccess} />);
  await fillIn();
  const inputs = [element(current()), element(replacement()), element(confirmation())];
  await submit().click();

  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledExactlyOnceWith(
    { currentPassword: oldPassword, newPassword, captcha: undefined },
    { untilSent: expect.any(AbortSignal) },
  );
  expect(onSuccess).toHaveBeenCalledOnce();
  expect(document.querySelector("form")).toBeNull();
  expect(inputs.map((input) => input.value)).toEqual(["", "", ""]);
  expect(document.activeElement?.textContent).toBe("Password changed");
});

test("an error that appears when a field is left does not eat the click that left it", async () => {
  const { provider } = providerThat(async () => {});
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await current().click();
  // The error "Enter your current password." moves this button down.
  await page.getByRole("button", { name: "Show password" }).nth(2).click();
  await expect.element(page.getByRole("button", { name: "Hide password" })).toBeVisible();
  await expect.element(page.getByText("Enter your current password.")).toBeVisible();
});

test("of two broken rules of one kind, the second is told once the first is met", async () => {
  const policy = { required: [["digit", "[xyz]"] as const, ["[!]", "[?]"] as const] };
  await render(
    <ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} policy={policy} />,
  );
  await replacement().fill("lantern");
  await userEvent.tab();
  await expect.element(page.getByText("Add one of these (digits or x y z).")).toBeVisible();
  await replacement().fill("lantern 7");
  await expect.element(page.getByText("Add one of these (! or ?).")).toBeVisible();
  await expect.element(page.getByText("Add one of these (digits or x y z).")).not.toBeInTheDocument();
});

test("a confirmation nobody has come to yet is not found fault with", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  await replacement().fill("too short");
  await userEvent.tab();
  await expect.element(replacement()).toHaveAttribute("aria-invalid");
  await expect.element(confirmation()).not.toHaveAttribute("aria-invalid");
});

test("is what password managers look for", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  const form = document.querySelector("form") as HTMLFormElement;
  expect(form.getAttribute("method")).toBe("post");
  expect([...form.querySelectorAll("input")].map((it) => [it.name, it.autocomplete, it.type, it.value])).toEqual([
    ["username", "username", "text", username],
    ["currentPassword", "current-password", "password", ""],
    ["newPassword", "new-password", "password", ""],
    ["confirmPassword", "new-password", "password", ""],
  ]);
  for (const input of form.querySelectorAll("input")) expect(input.hasAttribute("maxlength")).toBe(false);
});

test("keeps the passwords out of the DOM's attributes, also while they are shown", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  await fillIn();
  for (const reveal of page.getByRole("button", { name: "Show password" }).elements()) await userEvent.click(reveal);
  expect(element(replacement()).type).toBe("text");
  expect(document.documentElement.outerHTML).not.toContain(newPassword.trim());
});

test("shows one password at a time, keeps the caret, and hides it again at submit", async () => {
  const { provider } = providerThat(() => new Promise<void>(() => {}));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillIn();
  element(replacement()).setSelectionRange(3, 3);
  const reveal = page.getByRole("button", { name: "Show password" }).nth(1);
  await reveal.click();
  expect([element(current()).type, element(replacement()).type, element(confirmation()).type]).toEqual([
    "password",
    "text",
    "password",
  ]);
  expect(element(replacement()).selectionStart).toBe(3);
  await expect.element(page.getByRole("button", { name: "Hide password" })).toBeVisible();
  await submit().click();
  await expect.poll(() => element(replacement()).type).toBe("password");
});

test("five submits in one tick, and Enter while one is on its way, are one request and one success", async () => {
  let finish = () => {};
  const { provider, changePassword } = providerThat(() => new Promise<void>((resolve) => (finish = resolve)));
  const onSuccess = vi.fn();
  await render(<ChangePasswordForm provider={provider} username={username} onSuccess={onSuccess} />);
  await fillIn();
  const form = document.querySelector("form") as HTMLFormElement;
  for (let i = 0; i < 5; i++) form.requestSubmit();
  await expect.element(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  await userEvent.type(current(), "{Enter}");
  await page.getByRole("button", { name: "Changing password…" }).click({ force: true });
  finish();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
  expect(onSuccess).toHaveBeenCalledOnce();
});

test("sends nothing while something is missing, and says what", async () => {
  const { provider, changePassword } = providerThat(async () => {});
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await submit().click();
  await expect.element(current()).toHaveAccessibleDescription("Enter your current password.");
  await expect.element(page.getByRole("group", { name: "3 things need your attention" })).toHaveFocus();
  await expect.element(current()).toHaveAttribute("aria-invalid", "true");
  await expect.element(replacement()).toHaveAccessibleDescription(/^Enter a new password\./);
  await expect.element(confirmation()).toHaveAccessibleDescription("Enter the new password once more.");
  expect(changePassword).not.toHaveBeenCalled();
});

test("holds the new password to the policy, and the current one to nothing", async () => {
  const { provider, changePassword } = providerThat(async () => {});
  await render(<ChangePasswordForm provider={provider} username={username} policy={{ minLength: 5 }} />);
  await expect.element(replacement()).toHaveAccessibleDescription(/5 or more characters$/);
  await current().fill("1");
  await replacement().fill("😀😀😀😀");
  await confirmation().fill("😀😀😀😀");
  await submit().click();
  await expect.element(replacement()).toHaveAccessibleDescription(/^Use at least 5 characters\..*\(not met yet\)$/);
  await expect.element(replacement()).toHaveFocus();
  expect(changePassword).not.toHaveBeenCalled();
  await replacement().fill("😀😀😀😀😀");
  await confirmation().fill("😀😀😀😀😀");
  await submit().click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
});

test("checks the confirmation again when the new password is mended", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  await replacement().fill("copper lantern fiel");
  await confirmation().fill(newPassword);
  await userEvent.tab();
  await expect.element(confirmation()).toHaveAccessibleDescription(/don’t match/);
  await replacement().fill(newPassword);
  await expect.element(confirmation()).not.toHaveAttribute("aria-invalid");
});

test("a wrong current password stays in its field, selected, and the new one is kept", async () => {
  const { provider } = refusing(failure("current_password_incorrect"));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(current()).toHaveAccessibleDescription(en.errors.current_password_incorrect.text);
  await expect.element(current()).toHaveFocus();
  const input = element(current());
  expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(oldPassword);
  expect(element(replacement()).value).toBe(newPassword);
  expect(element(confirmation()).value).toBe(newPassword);

  await userEvent.type(current(), "x");
  await expect.element(current()).not.toHaveAttribute("aria-invalid");
});

test("a refused new password is told at its field", async () => {
  const { provider } = refusing(failure("new_password_compromised"));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(replacement()).toHaveAccessibleDescription(/data breach/);
  await expect.element(replacement()).toHaveFocus();
});

test.each(errorCodes)("%s without a field is told above the fields, and nothing typed is lost", async (code) => {
  const { provider, changePassword } = refusing(failure(code, { field: undefined }));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(page.getByText(en.errors[code].title, { exact: true })).toBeVisible();
  await expect.element(page.getByText(en.errors[code].text)).toBeVisible();
  expect([element(current()).value, element(replacement()).value]).toEqual([oldPassword, newPassword]);
  expect(changePassword).toHaveBeenCalledOnce();
});

test("takes the person to a message about the whole form", async () => {
  const { provider } = refusing(failure("outcome_unknown"));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(page.getByRole("group", { name: "We couldn’t confirm the change" })).toHaveFocus();
});

test("announces a rate limit with its wait and leaves the person at the button", async () => {
  const { provider } = refusing(failure("rate_limited", { retryAt: new Date(Date.now() + 90_000) }));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect
    .poll(() => page.getByRole("status").element().textContent)
    .toMatch(/^Too many attempts\. .* in 90 seconds\./);
  await expect.element(page.getByRole("button", { name: "Try again in 1:30" })).toHaveFocus();
});

test("a new attempt takes the old message away", async () => {
  let attempts = 0;
  const { provider } = providerThat(() => (attempts++ ? new Promise(() => {}) : Promise.reject(failure("offline"))));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(page.getByText("You are offline")).toBeVisible();
  await again().click();
  await expect.element(page.getByText("You are offline")).not.toBeInTheDocument();
});

test("an attempt that is not sent takes the old message away too", async () => {
  const { provider } = refusing(failure("offline"));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(page.getByText("You are offline")).toBeVisible();
  await current().fill("");
  await again().click();
  await expect.element(current()).toHaveAccessibleDescription("Enter your current password.");
  await expect.element(page.getByText("You are offline")).not.toBeInTheDocument();
});

test("tells the page of an expired session, once per submit", async () => {
  const error = failure("session_expired");
  const { provider } = refusing(error);
  const [onSessionExpired, onSuccess] = [vi.fn(), vi.fn()];
  await render(<ChangePasswordForm {...{ provider, username, onSessionExpired, onSuccess }} />);
  await fillInAndSubmit();
  await expect.element(page.getByText("Your session has ended")).toBeVisible();
  expect(onSessionExpired).toHaveBeenCalledExactlyOnceWith(error);
  expect(onSuccess).not.toHaveBeenCalled();
});

test("a provider that throws something else gets an honest message and leaks none of it", async () => {
  const { provider } = refusing(new TypeError(`boom ${newPassword}`));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(page.getByText(en.errors.outcome_unknown.title)).toBeVisible();
  expect(document.body.innerHTML).not.toContain("boom");
});

test("takes what a password manager filled in without an event", async () => {
  const { provider, changePassword } = providerThat(async () => {});
  await render(<ChangePasswordForm provider={provider} username={username} />);
  element(current()).value = "filled by a manager";
  element(replacement()).value = newPassword;
  element(confirmation()).value = newPassword;
  await submit().click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword.mock.calls[0]?.[0].currentPassword).toBe("filled by a manager");
});

test.each([
  ["a success", undefined],
  ["an expired session", failure("session_expired")],
])("unmounting empties the fields, and %s that comes later concerns nobody", async (_answer, error) => {
  let answer = () => {};
  const { provider } = providerThat(
    () => new Promise<void>((resolve, reject) => (answer = () => (error ? reject(error) : resolve()))),
  );
  const [onSessionExpired, onSuccess] = [vi.fn(), vi.fn()];
  const screen = await render(<ChangePasswordForm {...{ provider, username, onSessionExpired, onSuccess }} />);
  await fillInAndSubmit();
  await expect.element(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  const inputs = [element(current()), element(replacement()), element(confirmation())];
  await screen.unmount();
  expect(inputs.map((input) => input.value)).toEqual(["", "", ""]);
  answer();
  await new Promise((resolve) => setTimeout(resolve));
  expect(onSessionExpired).not.toHaveBeenCalled();
  expect(onSuccess).not.toHaveBeenCalled();
});

test("what was sent stays on the screen until the answer comes", async () => {
  let refuse = () => {};
  const { provider } = providerThat(
    () => new Promise((_, reject) => (refuse = () => reject(failure("current_password_incorrect")))),
  );
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  await userEvent.click(current());
  await userEvent.keyboard("changed my mind");
  expect(element(current()).value).toBe(oldPassword);
  refuse();
  await expect.element(current()).toHaveAccessibleDescription(en.errors.current_password_incorrect.text);
  await userEvent.keyboard("mended");
  expect(element(current()).value).toBe("mended");
});

test("a new password that was the current one is right once the current one is mended", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  await current().fill(newPassword);
  await replacement().fill(newPassword);
  await userEvent.tab();
  await expect.element(replacement()).toHaveAccessibleDescription(/differs from your current one/);
  await current().fill(oldPassword);
  await expect.element(replacement()).not.toHaveAttribute("aria-invalid");
});

test("what the provider said of the new password stays while the current one is mended", async () => {
  const { provider } = refusing(failure("new_password_reused"));
  await render(<ChangePasswordForm provider={provider} username={username} />);
  await fillInAndSubmit();
  await expect.element(replacement()).toHaveAccessibleDescription(/used before/);
  await current().fill("another one");
  await expect.element(replacement()).toHaveAccessibleDescription(/used before/);
});

test("tells its three buttons apart", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  const buttons = page.getByRole("button", { name: "Show password" });
  await expect.element(buttons.nth(0)).toHaveAccessibleDescription("Current password");
  await expect.element(buttons.nth(1)).toHaveAccessibleDescription("New password");
  await expect.element(buttons.nth(2)).toHaveAccessibleDescription("Confirm new password");
});

test("a browser has no leave to store a password while it is shown", async () => {
  await render(<ChangePasswordForm provider={providerThat(async () => {}).provider} username={username} />);
  await page.getByRole("button", { name: "Show password" }).nth(1).click();
  await expect.element(replacement()).toHaveAttribute("autocomplete", "off");
  await page.getByRole("button", { name: "Hide password" }).click();
  await expect.element(replacement()).toHaveAttribute("autocomplete", "new-password");
});

test("works in StrictMode", async () => {
  const { provider, changePassword } = providerThat(async () => {});
  await render(
    <StrictMode>
      <ChangePasswordForm provider={provider} username={username} />
    </StrictMode>,
  );
  await fillInAndSubmit();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("two forms on a page share no id", async () => {
  const { provider } = providerThat(async () => {});
  await render(
    <>
      <ChangePasswordForm provider={provider} username={username} />
      <ChangePasswordForm provider={provider} username={username} heading={false} />
    </>,
  );
  const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page.getByRole("form", { name: "Change password" }).elements()).toHaveLength(2);
  expect(page.getByRole("heading").elements()).toHaveLength(1);
});
