import { nist } from "@rekey/core";
import { de } from "@rekey/core/messages/de";
import { en } from "@rekey/core/messages/en";
import { createLoginRadiusProvider } from "@rekey/core/providers/loginradius";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePasswordForm } from "../index.ts";
import {
  answering,
  button,
  confirmation,
  current,
  failure,
  fillIn,
  fillInAndSubmit,
  input,
  newPassword,
  notice,
  oldPassword,
  renderForm,
  replacement,
  status,
  username,
} from "./harness.test-form.tsx";

// What was measured in, or read in the sources of, other change-password forms in 2026: none of it happens here.

afterEach(() => vi.restoreAllMocks());

const inputs = () => [...document.querySelectorAll<HTMLInputElement>("[name$=Password]")];
const values = () => inputs().map((it) => it.value);
const never = () => new Promise<void>(() => {});

/** A vendor that answers with this, as its wire has it. */
function loginRadius(answer: () => Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(answer);
  return { fetch, ...createLoginRadiusProvider({ apiKey: "API-KEY", accessToken: "TOKEN", fetch }) };
}

const json = (body: object, init?: ResponseInit) => async () => Response.json(body, init);
const html502 = async () =>
  new Response("<html><body><h1>502 Bad Gateway</h1>nginx</body></html>", {
    status: 502,
    headers: { "content-type": "text/html" },
  });

test("a double click sends twice", async () => {
  const changePassword = vi.fn(never);
  await renderForm(changePassword);
  await fillIn();
  await button().dblClick();
  await expect.element(button("Changing password…")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("Enter pressed twice sends twice", async () => {
  const changePassword = vi.fn(never);
  await renderForm(changePassword);
  await fillIn();
  await userEvent.type(confirmation(), "{Enter}{Enter}");
  await expect.element(button("Changing password…")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("a storm of clicks, submits and Enter sends three to five times, and says so as often", async () => {
  const changePassword = vi.fn(never);
  const { container } = await renderForm(changePassword);
  await fillIn();
  const submit = button().element() as HTMLElement;
  submit.click();
  submit.click();
  container.querySelector("form")?.requestSubmit();
  await button("Changing password…").click({ force: true });
  await userEvent.type(confirmation(), "{Enter}");
  await expect.element(button("Changing password…")).toBeVisible();
  expect(changePassword).toHaveBeenCalledOnce();
});

test("a rate limit is retried by itself, or told in a toast that leaves nothing behind", async () => {
  const headers = { "retry-after": "24" };
  const { changePassword, fetch } = loginRadius(json({ ErrorCode: 1122 }, { status: 429, headers }));
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout", "performance"] });
  await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(notice(en.errors.rate_limited.title)).toBeVisible();
  await vi.advanceTimersByTimeAsync(7_000);
  await expect.element(notice(en.errors.rate_limited.title)).toBeVisible();
  await expect.element(button(/^Try again in 0:1\d$/)).toBeVisible();
  vi.useRealTimers();
  expect(fetch).toHaveBeenCalledOnce();
});

test("a page of HTML as the answer shows its parse error, its title, or a button that stays stuck", async () => {
  const { changePassword } = loginRadius(html502);
  const { container } = await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(notice(en.errors.outcome_unknown.title)).toHaveFocus();
  expect(container.textContent).not.toMatch(/JSON|token|502|Gateway|nginx/i);
  await expect.element(button("Try again")).not.toHaveAttribute("aria-disabled");
});

test("a request that fails on the way says “Failed to fetch”", async () => {
  const { changePassword } = loginRadius(() => Promise.reject(new TypeError("Failed to fetch")));
  const { container } = await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(notice(en.errors.outcome_unknown.title)).toBeVisible();
  expect(container.textContent).not.toContain("fetch");
});

test("offline nothing is said, and the change goes out by itself on reconnect", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const { fetch, ...provider } = loginRadius(json({ IsPosted: true }));
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: "online", retry: 3 } } });
  client.mount();
  window.dispatchEvent(new Event("offline"));
  await render(
    <QueryClientProvider client={client}>
      <ChangePasswordForm provider={provider} username={username} />
    </QueryClientProvider>,
  );
  await fillInAndSubmit();
  await expect.element(notice("You are offline")).toHaveFocus();
  vi.restoreAllMocks();
  window.dispatchEvent(new Event("online"));
  await client.resumePausedMutations();
  client.unmount();
  expect(fetch).not.toHaveBeenCalled();
});

test("after a success there is no message, and all three passwords stay in the inputs", async () => {
  const { changePassword } = loginRadius(json({ IsPosted: true }));
  await renderForm(changePassword);
  await fillIn();
  const fields = inputs();
  await button().click();
  await expect.element(page.getByRole("heading", { name: "Password changed" })).toHaveFocus();
  expect(fields.map((it) => it.value + it.isConnected)).toEqual(["false", "false", "false"]);
});

test("a wrong current password is told in general, wipes all three fields and drops the focus", async () => {
  const { changePassword } = loginRadius(json({ ErrorCode: 967, Message: "Not the words you match" }, { status: 403 }));
  await renderForm(changePassword);
  await fillInAndSubmit();
  await expect.element(current()).toHaveFocus();
  await expect.element(current()).toHaveAttribute("aria-invalid", "true");
  await expect.element(current()).toHaveAccessibleDescription(en.errors.current_password_incorrect.text);
  expect(values()).toEqual([oldPassword, newPassword, newPassword]);
});

test("every failure is called a wrong current password", async () => {
  await renderForm(answering(failure("new_password_compromised")));
  await fillInAndSubmit();
  await expect.element(replacement()).toHaveAttribute("aria-invalid", "true");
  await expect.element(current()).not.toHaveAttribute("aria-invalid");
});

test("the current password is held to the policy of the new one, or to a minimum of its own", async () => {
  const changePassword = answering("changed");
  await renderForm(changePassword);
  expect(inputs().some((it) => it.minLength > 0)).toBe(false);
  await fillIn();
  await current().fill("abc");
  await button().click();
  await expect.poll(() => changePassword.mock.calls[0]?.[0].currentPassword).toBe("abc");
});

test.each([
  ["too little", { minLength: 12 }, "eleven char", "Use at least 12 characters."],
  ["too much", { maxLength: 100 }, "x".repeat(101), "Use at most 100 characters."],
])("the policy is fetched and then ignored: %s", async (_what, policy, password, told) => {
  await renderForm(undefined, { policy });
  await replacement().fill(password);
  await userEvent.tab();
  await expect.element(replacement()).toHaveAccessibleDescription(new RegExp(`^${told.replace(".", "\\.")}`));
  expect(input(replacement()).value).toBe(password);
});

test("a long password is cut or refused at 70 characters", async () => {
  const changePassword = answering("changed");
  await renderForm(changePassword);
  const long = "copper lantern ".repeat(20);
  await fillIn();
  await replacement().fill(long);
  await confirmation().fill(long);
  await button().click();
  await expect.poll(() => changePassword.mock.calls[0]?.[0].newPassword).toBe(long);
});

test("a pristine form has aria-invalid, or a description that is not there", async () => {
  await renderForm();
  for (const field of inputs()) {
    expect(field.hasAttribute("aria-invalid")).toBe(false);
    const ids = field.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent).filter((it) => !it)).toEqual([]);
  }
});

test("the buttons that show a password have no name, are off while it is empty, or can't be reached by keyboard", async () => {
  await renderForm(undefined, { messages: de });
  for (const field of inputs()) {
    field.focus();
    await userEvent.tab();
    const reveal = document.activeElement as HTMLButtonElement;
    expect([reveal.getAttribute("aria-controls"), reveal.ariaLabel]).toEqual([field.id, de.showPassword]);
    await userEvent.keyboard("{Enter}");
    expect([field.type, reveal.ariaLabel]).toEqual(["text", de.hidePassword]);
  }
});

test("the rules come after a mistake, in English whatever the language, or met by colour alone", async () => {
  await renderForm(undefined, { messages: de, policy: nist });
  const rule = () => page.getByRole("listitem").elements()[0]?.textContent;
  expect(rule()).toBe("Mindestens 15 Zeichen");
  await page.getByLabelText(de.newPassword, { exact: true }).fill("kurz");
  expect(rule()).toBe(`Mindestens 15 Zeichen (${de.unmet})`);
  await page.getByLabelText(de.newPassword, { exact: true }).fill(newPassword);
  expect(rule()).toBe(`Mindestens 15 Zeichen (${de.met})`);
});

test("a confirmation is wrong from its first key on", async () => {
  await renderForm();
  await replacement().fill(newPassword);
  await confirmation().click();
  await userEvent.keyboard(newPassword.slice(0, 3));
  await expect.element(confirmation()).not.toHaveAttribute("aria-invalid");
});

test("there is no form element, a token is missing, or new-password can't be had", async () => {
  await renderForm();
  expect(inputs().map((it) => [it.form?.method, it.autocomplete])).toEqual([
    ["post", "current-password"],
    ["post", "new-password"],
    ["post", "new-password"],
  ]);
  expect(document.querySelector<HTMLInputElement>("[autocomplete=username]")?.value).toBe(username);
});

test("nothing tells that the change is on its way", async () => {
  await renderForm(never);
  const region = status(); // There before it has anything to say.
  await fillInAndSubmit();
  await expect.element(button("Changing password…")).toHaveAttribute("aria-disabled", "true");
  expect(region.textContent).toBe("Changing password…");
});

test("other devices are signed out, or not, without being asked about", async () => {
  await renderForm(answering("changed"), { canSignOutOthers: true });
  await expect.element(page.getByRole("checkbox", { name: en.signOutOthers })).toBeVisible();
});
