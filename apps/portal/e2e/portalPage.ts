import { expect, type Locator, type Page, type Request } from "@playwright/test";
import type { Vendor, VendorId } from "./vendors.ts";

export const newPassword = "four quiet copper lanterns";

export const fields = (page: Page): { current: Locator; next: Locator; confirm: Locator; submit: Locator } => ({
  current: page.getByLabel("Current password"),
  next: page.getByLabel("New password", { exact: true }),
  confirm: page.getByLabel("Confirm new password"),
  submit: page.getByRole("button", { name: /^(?:Change password|Try again)/ }),
});

export async function openSignIn(page: Page, url: string, vendorId: VendorId): Promise<void> {
  await page.goto(`${url}/sign-in?provider=${vendorId}`);
}

export async function submitSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Goes all the way to the change-password form. */
export async function signIn(page: Page, url: string, vendorId: VendorId, vendor: Vendor): Promise<void> {
  await openSignIn(page, url, vendorId);
  await submitSignIn(page, vendor.email, vendor.password);
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
}

export async function fillChange(page: Page, current: string, next: string = newPassword): Promise<void> {
  const form = fields(page);
  await form.current.fill(current);
  await form.next.fill(next);
  await form.confirm.fill(next);
}

/** Collects the change requests that leave the page from now on. */
export function watchChanges(page: Page, { change, origin }: Vendor): Request[] {
  const seen: Request[] = [];
  page.on("request", (request) => {
    if (isChange(request, origin, change)) seen.push(request);
  });
  return seen;
}

function isChange(request: Request, origin: string, change: Vendor["change"]): boolean {
  const url = new URL(request.url());
  return url.origin === origin && url.pathname === change.path && request.method() === change.method;
}
