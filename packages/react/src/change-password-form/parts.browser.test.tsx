import type { Provider } from "@rekey/core";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChangePassword, ChangePasswordForm } from "../index.ts";

const provider: Provider = { id: "test", changePassword: async () => {} };

test("the parts can be laid out by hand", async () => {
  await render(
    <ChangePassword.Root provider={provider} username="johnwick@example.com" heading={3}>
      <ChangePassword.Heading>A new key</ChangePassword.Heading>
      <ChangePassword.NewPassword>Ask your aunt for a good one.</ChangePassword.NewPassword>
      <ChangePassword.CurrentPassword />
      <ChangePassword.ConfirmPassword />
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await expect.element(page.getByRole("heading", { level: 3, name: "A new key" })).toBeVisible();
  const replacement = page.getByLabelText("New password", { exact: true });
  await expect.element(replacement).toHaveAccessibleDescription("Ask your aunt for a good one.");
  await replacement.fill("copper lantern field");
  await page.getByLabelText("Current password").fill("OldSamplepassword@123");
  await page.getByLabelText("Confirm new password").fill("copper lantern field");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByRole("heading", { level: 3, name: "Password changed" })).toBeVisible();
});

test("a layout without ConfirmPassword asks for the new password once", async () => {
  await render(
    <ChangePassword.Root provider={provider} username="johnwick@example.com" heading={false}>
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await page.getByLabelText("Current password").fill("OldSamplepassword@123");
  await page.getByLabelText("New password", { exact: true }).fill("copper lantern field");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByText("Password changed")).toBeVisible();
});

test("what else of the layout has an id like a field's name is not taken for it", async () => {
  await render(
    <ChangePassword.Root provider={provider} username="johnwick@example.com">
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <fieldset id="confirmPassword">
        <ChangePassword.ConfirmPassword />
      </fieldset>
      <ChangePassword.Submit />
    </ChangePassword.Root>,
  );
  await page.getByLabelText("Current password").fill("OldSamplepassword@123");
  await page.getByLabelText("New password", { exact: true }).fill("copper lantern field");
  await page.getByLabelText("Confirm new password").fill("another lantern field");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect.element(page.getByText(/^The two new passwords don’t match/)).toBeVisible();
});

test("the developer is told, once, which part a layout can't do without", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  const root = (children: ReactNode) => (
    <ChangePassword.Root {...{ provider, username: "johnwick@example.com", children }} />
  );
  const screen = await render(root(<ChangePassword.NewPassword />));
  await screen.rerender(root(<ChangePassword.CurrentPassword />));
  expect(error.mock.calls.map(([text]) => /<ChangePassword\.\w+ \/>/.exec(String(text))?.[0])).toEqual([
    "<ChangePassword.ErrorSummary />",
    "<ChangePassword.Status />",
    "<ChangePassword.Submit />",
  ]);
  error.mockClear();
  await render(<ChangePasswordForm provider={provider} username="johnwick@example.com" />);
  await render(<ChangePasswordForm provider={provider} username="johnwick@example.com" unavailable />);
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

test("a part outside Root says where it belongs", async () => {
  await expect(render(<ChangePassword.Submit />)).rejects.toThrow("must be rendered inside ChangePassword.Root");
});
