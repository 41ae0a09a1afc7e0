import { expect, type Locator, type Page, type Request, type Route } from "@playwright/test";
import type { Vendor, VendorId } from "./vendors.ts";

type Call = Vendor["change"];

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

/** Asks for the settings, which leads who is signed out to sign-in first. */
export async function openSettings(page: Page, url: string, vendorId: VendorId): Promise<void> {
  await page.goto(`${url}/settings/change-password?provider=${vendorId}`);
}

export async function submitSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Goes all the way to the change-password form. */
export async function signIn(page: Page, url: string, vendorId: VendorId, vendor: Vendor): Promise<void> {
  await openSettings(page, url, vendorId);
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
  return watchRequests(page, origin, change);
}

export function watchRequests(page: Page, origin: string, call: Call): Request[] {
  const seen: Request[] = [];
  page.on("request", (request) => {
    if (isCall(request, origin, call)) seen.push(request);
  });
  return seen;
}

/**
 * Keeps such requests on their way, from when the page has sent them until they are released. Asked for once the page
 * is there, it would miss one that is sent soon after: Chromium tells a page that runs of it when it gets to it.
 */
export async function holdRequests(
  page: Page,
  origin: string,
  call: Call,
  passOn: (route: Route) => Promise<void> = (route) => route.continue(),
): Promise<{ sent: Promise<void>; release: () => void }> {
  if (page.url() !== "about:blank") throw new Error("holdRequests must come before the page is opened.");
  const [first, end] = [createGate(), createGate()];
  await page.route(`${origin}${call.path}*`, async (route) => {
    if (!isCall(route.request(), origin, call)) return route.continue();
    first.open();
    await end.opened;
    await passOn(route);
  });
  return { sent: first.opened, release: end.open };
}

function createGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function isCall(request: Request, origin: string, { method, path }: Call): boolean {
  const url = new URL(request.url());
  return url.origin === origin && url.pathname === path && request.method() === method;
}
