import { callControl, createEmulator, createPbkdf2, mintKeys } from "@rekey/emulator";
import { createEmulatorHandlers } from "@rekey/emulator/msw";
import { http } from "msw";
import { setupWorker } from "msw/browser";
import { createPortalApp } from "../../server/createPortalApp.ts";
import { emulatedVendors } from "../../server/emulatedVendors.ts";
import type { Control } from "../../server/lab/Control.ts";
import { createLab, type Lab } from "../../server/lab/createLab.ts";

/** Names that no network has (RFC 2606): what is sent to them never leaves the page. */
const urls = {
  control: "https://control.invalid",
  leadsquared: "https://leadsquared.invalid",
  loginradius: "https://loginradius.invalid",
  captcha: "https://captcha.invalid",
};

/** Far fewer than a server's: these accounts last as long as the page, and their passwords are known. */
const iterations = 1_000;

/**
 * Runs the portal's server and the vendors in this page, behind a service worker, where there is no server to ask.
 *
 * @returns what steers them
 */
export async function startServerInPage(): Promise<{ readonly control: Control; readonly lab: Lab }> {
  const base = new URL(import.meta.env.BASE_URL, document.baseURI).pathname;
  const emulator = await createEmulator({
    urls,
    keys: mintKeys(),
    captchaFrames: "inline",
    passwordHash: createPbkdf2(iterations),
  });
  const control: Control = (call, ...body) => callControl(emulator, call, ...body);
  const lab = createLab(control, () => new URL(base, location.origin).href);
  await lab.reset();
  const app = createPortalApp({ vendors: emulatedVendors(await control("GET /fixtures")), lab });
  const api = http.all(`${base}api/*`, async ({ request }) => {
    const url = new URL(request.url);
    url.pathname = `/${url.pathname.slice(base.length)}`;
    const { method, headers, signal } = request;
    const body = method === "GET" ? null : await request.text();
    return app.fetch(new Request(url, { method, headers, signal, body }));
  });
  const worker = setupWorker(api, ...createEmulatorHandlers(emulator));
  await worker.start({
    quiet: true,
    onUnhandledFrame: "bypass",
    serviceWorker: { url: `${base}mockServiceWorker.js`, options: { scope: base } },
  });
  return { control, lab };
}
