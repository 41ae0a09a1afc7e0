import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Fixtures } from "@rekey/emulator";
import { type EmulatorOptions, startEmulator } from "@rekey/emulator/node";
import { buildPages, loadServer, type Pages, type Variant, variants } from "./buildPages.ts";
import { captchaPolicies } from "./captchaPolicies.ts";
import { changeForPage } from "./changeForPage.ts";
import type { Host } from "./pages/Host.ts";

/** A server of host pages and an emulator that they talk to, both on free ports. */
export interface Hosts {
  /** Where a page is, under the strictest policy. */
  readonly urlOf: (variant: Variant, page: string) => string;
  readonly pages: (variant: Variant) => Promise<Pages>;
  /** The account that every page changes the password of. */
  readonly account: { readonly email: string; readonly password: string };
  /** Puts the account back and signs it in. */
  readonly reset: () => Promise<void>;
  readonly takes: (password: string) => Promise<boolean>;
  readonly control: (path: string, body?: object) => Promise<void>;
  /** Where the captchas' stand-ins are, and what they stand in for. */
  readonly captcha: Fixtures["captcha"];
  readonly setSwitches: (switches: NonNullable<EmulatorOptions["switches"]>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Nothing but what the form needs. */
function policyFor(nonce: string, host: Host, captcha: string | null): string {
  const lines = captchaPolicies[captcha?.split("-")[0] ?? ""];
  const connect = lines?.connect?.replace("{challengeUrl}", host.siteKeys.altcha) ?? "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    `connect-src 'self' ${new URL(host.baseUrl).origin} ${connect}`,
    ...(lines?.frame ? [`frame-src ${lines.frame}`] : []),
    ...(lines?.worker ? [`worker-src ${lines.worker}`] : []),
    "require-trusted-types-for 'script'",
    `trusted-types ${lines?.trustedTypes ?? (lines ? "rekey-captcha" : "'none'")}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

function html(nonce: string, folder: string, page: string, host: Host, root: string): string {
  return `<!doctype html>
<html lang="en">
<title>${page}</title>
<link rel="stylesheet" href="${folder}/style.css">
<div id="root">${root}</div>
<script type="application/json" id="host">${JSON.stringify(host)}</script>
<script type="module" nonce="${nonce}" src="${folder}/${page}.js"></script>`;
}

/** Starts both; a variant is built when it is first asked for. */
export async function startHosts(): Promise<Hosts> {
  const ports = { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 };
  const emulator = await startEmulator({ ports, hashCost: "minimum" });
  const fixtures: Fixtures = await (await fetch(`${emulator.urls.control}/fixtures`)).json();
  const { apiKey, baseUrl, accounts } = fixtures.loginradius;
  const account = accounts[0];
  if (!account) throw new Error("The emulator has no account to sign in with.");

  const pages = remember(buildPages);
  const server = remember(loadServer);
  let host: Host | undefined;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", "http://host");
    if (request.method === "POST" && url.pathname === "/change" && host) {
      const { status, code } = await changeForPage(await text(request), host, fixtures.captcha);
      response.statusCode = status;
      response.end(JSON.stringify({ code }));
      return;
    }
    const [, folder = "", name = ""] = url.pathname.split("/");
    const variant = variants.find((it) => it === folder);
    if (!variant) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const file = (await pages(variant)).files.get(name);
    if (file !== undefined) {
      response.setHeader("content-type", name.endsWith(".css") ? "text/css" : "text/javascript");
      response.end(file);
      return;
    }
    if (!host) throw new Error("Call reset() before a page is opened.");
    const nonce = randomBytes(16).toString("base64");
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (!url.searchParams.has("without-policy")) {
      const captcha = url.searchParams.get("captcha");
      response.setHeader("content-security-policy", policyFor(nonce, host, captcha));
    }
    const root =
      name === "hydrated"
        ? (await server(variant)).renderPage(host)
        : url.searchParams.has("hydrated")
          ? (await server(variant)).renderCaptchaPage(host, url.search)
          : "";
    response.end(html(nonce, `/${variant}`, name, host, root));
  }

  const http = createServer((request, response) => {
    serve(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  async function control(path: string, body: object = {}) {
    const answer = await post(emulator.urls.control + path, body);
    if (!answer.ok) throw new Error(`${path} on the emulator's control port: ${await answer.text()}`);
  }
  const signIn = (password: string) =>
    post(`${baseUrl}/identity/v2/auth/login?apikey=${apiKey}`, { email: account.email, password });

  return {
    urlOf: (variant, page) => `${origin}/${variant}/${page}`,
    pages,
    account,
    reset: async () => {
      await control("/reset");
      const { access_token: accessToken } = await (await signIn(account.password)).json();
      const vendors = Object.entries(fixtures.captcha.vendors);
      const keys = Object.fromEntries(vendors.map(([id, { siteKey }]) => [id, siteKey])) as Host["siteKeys"];
      const siteKeys = { ...keys, altcha: `${fixtures.captcha.baseUrl}/altcha/challenge` };
      host = { baseUrl, apiKey, accessToken, username: account.email, siteKeys };
    },
    takes: async (password) => (await signIn(password)).ok,
    control,
    captcha: fixtures.captcha,
    setSwitches: async (switches) => {
      const answer = await fetch(`${emulator.urls.control}/switches`, {
        method: "PUT",
        body: JSON.stringify(switches),
      });
      if (!answer.ok) throw new Error(`switches: ${await answer.text()}`);
    },
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await emulator.close();
    },
  };
}

function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

function remember<Value>(make: (variant: Variant) => Promise<Value>): (variant: Variant) => Promise<Value> {
  const made = new Map<Variant, Promise<Value>>();
  return (variant) => made.get(variant) ?? made.set(variant, make(variant)).get(variant)!;
}
