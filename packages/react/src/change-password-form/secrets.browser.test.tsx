import { ChangePasswordError, type Provider } from "@rekey/core";
import { dehydrate, MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cdp, page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePassword } from "../index.ts";
import { type ChangePasswordContext, useChangePasswordContext } from "./context.ts";
import { textsIn } from "./textsIn.test-walk.ts";

const currentPassword = "marker-4711 current";
const newPassword = "marker-4711 copper lantern";
const marker = "marker-4711";

/** A host that keeps all it can get hold of: a cache that forgets nothing, every global callback, the console. */
function createHost() {
  const heard: unknown[] = [];
  const hear = (...given: unknown[]) => void heard.push(...given);
  const client = new QueryClient({
    mutationCache: new MutationCache({ onMutate: hear, onSuccess: hear, onError: hear, onSettled: hear }),
    defaultOptions: { mutations: { gcTime: Number.POSITIVE_INFINITY, retry: 5, networkMode: "online" } },
  });
  client.getMutationCache().subscribe(hear);
  return { heard, client };
}

const consoleMethods = ["log", "info", "warn", "error", "debug", "trace", "dir", "table", "assert"] as const;
const printed: unknown[] = [];
beforeEach(() => {
  printed.length = 0;
  const print = (...given: unknown[]) => void printed.push(...given);
  for (const method of consoleMethods) vi.spyOn(console, method).mockImplementation(print);
});
afterEach(() => vi.restoreAllMocks());

async function setUp(changePassword: Provider["changePassword"]) {
  const { heard, client } = createHost();
  let form!: ChangePasswordContext["fields"]["form"];
  function Spy() {
    form = useChangePasswordContext().fields.form;
    return null;
  }
  const screen = await render(
    <QueryClientProvider client={client}>
      <ChangePassword.Root provider={{ id: "test", changePassword }} username="johnwick@example.com">
        <Spy />
        <ChangePassword.ErrorSummary />
        <ChangePassword.CurrentPassword />
        <ChangePassword.NewPassword />
        <ChangePassword.ConfirmPassword />
        <ChangePassword.Status />
        <ChangePassword.Submit />
      </ChangePassword.Root>
    </QueryClientProvider>,
  );
  await page.getByLabelText("Current password").fill(currentPassword);
  await page.getByLabelText("New password", { exact: true }).fill(newPassword);
  await page.getByLabelText("Confirm new password").fill(newPassword);

  /** What the host can read at this moment has the marker nowhere. */
  const expectNothing = (when: string) => {
    const mutations = client.getMutationCache().getAll();
    const kept = mutations.map(({ state, options, meta }) => ({ state, options, meta }));
    // An error can't always be cloned; it is read with the rest.
    const cloned = structuredClone(mutations.map(({ state }) => ({ ...state, error: null })));
    const places = {
      cache: textsIn([client, kept]).join("\n"),
      json: JSON.stringify([kept, cloned, dehydrate(client, { shouldDehydrateMutation: () => true })]),
      callbacks: textsIn(heard).join("\n"),
      console: textsIn(printed).join("\n"),
      page: document.documentElement.outerHTML,
    };
    for (const [place, text] of Object.entries(places)) expect(text, `${place}, ${when}`).not.toContain(marker);
  };
  /** Everything that react-hook-form has of the form. */
  const readForm = () => {
    const { control } = form;
    const inputs = Object.values(control._fields as Record<string, { _f: { ref: HTMLInputElement } }>).map(
      ({ _f }) => _f.ref.value,
    );
    return [...textsIn(control), ...textsIn(form.getValues()), ...inputs].join("\n");
  };
  return { screen, client, heard, expectNothing, readForm };
}

const pending = () => page.getByRole("button", { name: "Changing password…" });

test("nobody but the form itself has a password, before, during and after a success", async () => {
  let finish = () => {};
  const { screen, client, heard, expectNothing, readForm } = await setUp(
    () => new Promise<void>((resolve) => (finish = resolve)),
  );
  const inputs = [...document.querySelectorAll("input")];
  expectNothing("typed");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(pending()).toBeVisible();
  expectNothing("pending");
  // Guards the guard: it does see a mutation, its callbacks, and where a password legitimately is.
  expect(client.getMutationCache().getAll()).toHaveLength(1);
  expect(heard.length).toBeGreaterThan(0);
  expect(readForm()).toContain(marker);

  finish();
  await expect.element(page.getByText("Password changed")).toBeVisible();
  expectNothing("success");
  expect(readForm()).not.toContain(marker);
  expect(inputs.map((input) => input.value).join()).not.toContain(marker);

  await screen.unmount();
  expectNothing("unmounted");
  expect(readForm()).not.toContain(marker);
  expect(printed).toEqual([]);
});

test("after a failure only the inputs and react-hook-form have what was typed, and after unmounting nobody", async () => {
  const refusal = new ChangePasswordError({ code: "new_password_reused", provider: "test", detail: "Refused." });
  const { screen, expectNothing, readForm } = await setUp(() => Promise.reject(refusal));
  const inputs = [...document.querySelectorAll("input")];
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByLabelText("New password", { exact: true })).toHaveAttribute("aria-invalid");
  expectNothing("failure");
  // This is what a person has to find again to mend it.
  expect(readForm()).toContain(marker);
  expect(inputs.map((input) => input.value)).toContain(newPassword);

  await screen.unmount();
  expectNothing("unmounted");
  expect(readForm()).not.toContain(marker);
  expect(inputs.map((input) => input.value).join()).not.toContain(marker);
});

test.each(["success", "failure"])(
  "whoever keeps all there is of a settled change keeps no request: %s",
  async (end) => {
    const requests: WeakRef<object>[] = [];
    const { client, heard } = await setUp(async (request) => {
      requests.push(new WeakRef(request));
      await Promise.resolve();
      if (end === "failure")
        throw new ChangePasswordError({ code: "new_password_reused", provider: "test", detail: "Refused." });
    });
    await page.getByRole("button", { name: "Change password" }).click();
    const settled = end === "success" ? page.getByText("Password changed") : page.getByText(/used before/);
    await expect.element(settled).toBeVisible();
    await cdp().send("HeapProfiler.collectGarbage");
    expect(requests.map((request) => request.deref())).toEqual([undefined]);
    // Guards the guard: the host does keep the mutation, with its functions and its error.
    expect([client.getMutationCache().getAll().length, heard.length > 0]).toEqual([1, true]);
  },
);
