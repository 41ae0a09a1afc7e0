import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fixtures } from "@rekey/emulator";
import { type Browser, chromium } from "playwright";
import { preview } from "vite";
import { expect, inject, onTestFinished, test } from "vitest";
import { launchOptionsOf } from "../launchOptionsOf.ts";
import { startPackedEmulator } from "./startPackedEmulator.ts";

// What a portal team goes through: the packages as they are published, in an app that has never heard of this
// workspace, with the code of the page that gets them started, for either vendor.

const app = inject("freshApp");
const newPassword = "a new password for the portal";
const mostLines = 10; // of their own: with imports, without blank lines

/** The page's blocks of code, in turn: the form with LoginRadius, and with LeadSquared. */
const guide = readFileSync(join(import.meta.dirname, "..", "..", "docs", "getting-started-vite.md"), "utf8");
const blocks = [...guide.matchAll(/^```tsx\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);

function runInApp(command: string, ...args: string[]): void {
  try {
    execFileSync(join(app, "node_modules", ".bin", command), args, { cwd: app, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")} failed in the fresh app:\n${stdout}${stderr}`);
  }
}

/** In a module of the app, as its server would load it: by Node alone, without a bundler and without a DOM. */
const renderOnServer = `
  import { createCustomProvider } from "@rekey/core/providers/custom";
  import { ChangePasswordForm } from "@rekey/react";
  import { createElement } from "react";
  import { renderToString } from "react-dom/server";
  const provider = createCustomProvider({ id: "server", changePassword: async () => {} });
  console.log(renderToString(createElement(ChangePasswordForm, { provider, username: "johnwick@example.com" })));
`;

test("plain Node renders the form to HTML that is safe before its script comes", () => {
  const html = execFileSync(process.execPath, ["--input-type=module", "--eval", renderOnServer], {
    cwd: app,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  expect(html).toMatch(/<form[^>]* method="post"/);
  expect(html).toMatch(/<button[^>]* type="submit"[^>]* disabled=""/);
  expect(html).toContain('value="johnwick@example.com"');
});

async function openBrowser(): Promise<Browser> {
  return chromium.launch(launchOptionsOf("engine"));
}

type Session = Record<string, string>;
type Account = Record<"email" | "password", string>;

/** A vendor, as the guide's code and a test meet it. */
interface Vendor {
  /** Which of the guide's blocks. */
  readonly block: number;
  /** The one thing that is not as the guide has it: the vendor is the emulator. */
  readonly here: readonly [inTheGuide: string, (fixtures: Fixtures) => string];
  readonly accounts: (fixtures: Fixtures) => readonly Account[];
  /** Gives what `session` stands for, or nothing where the password is not right. */
  readonly signIn: (fixtures: Fixtures, account: Account) => Promise<Session | undefined>;
}

const post = async (url: string, headers: Record<string, string>, body: object) => {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  const answer = await fetch(url, init);
  return answer.ok ? answer.json() : undefined;
};

const vendors: Record<string, Vendor> = {
  loginradius: {
    block: 0,
    here: [
      'apiKey: "your-api-key"',
      ({ loginradius: { apiKey, baseUrl } }) => `apiKey: "${apiKey}", baseUrl: "${baseUrl}"`,
    ],
    accounts: ({ loginradius }) => loginradius.accounts,
    signIn: async ({ loginradius: { apiKey, baseUrl } }, { email, password }) => {
      const answer = await post(`${baseUrl}/identity/v2/auth/login?apikey=${apiKey}`, {}, { email, password });
      return answer && { email, accessToken: answer.access_token };
    },
  },
  leadsquared: {
    block: 1,
    here: [
      'host: "portalapi-in21.leadsquared.com", portalId: "your-portal-id"',
      ({ leadsquared: { baseUrl, portalId } }) => `baseUrl: "${baseUrl}", portalId: "${portalId}"`,
    ],
    accounts: ({ leadsquared }) => leadsquared.accounts.map(({ emailAddress: email, ...it }) => ({ ...it, email })),
    signIn: async ({ leadsquared: { baseUrl, portalId, accessKey, secretKey } }, { email, password }) => {
      const ask = async (call: string) =>
        (await fetch(`${baseUrl}/api/Access/${call}?accessKey=${accessKey}&secretKey=${secretKey}`)).json();
      const registrationToken = await ask("GetRegisterToken");
      const { PublicAuthKey: Authorization } = await ask("PublicToken");
      const headers = { Authorization, "x-lsq-registertoken": registrationToken, "x-lsq-portalid": portalId };
      const body = { EmailAddress: email, Password: password };
      const answer = await post(`${baseUrl}/api/Authentication/v2/Signin`, headers, body);
      return answer && { email, authKey: answer.AuthKey, registrationToken };
    },
  },
};

test.each(Object.entries(vendors))(
  "%s: a fresh Vite app with the guide's code changes a password for real",
  async (name, vendor) => {
    const emulator = await startPackedEmulator(app);
    onTestFinished(async () => void (await emulator.stop()));
    const fixtures: Fixtures = await (await fetch(`${emulator.control}/fixtures`)).json();
    const [account] = vendor.accounts(fixtures);
    if (!account) throw new Error(`The emulator has no account at ${name}.`);
    const session = await vendor.signIn(fixtures, account);

    const code = blocks[vendor.block] ?? "";
    expect(code.split("\n").filter((line) => line.trim() !== "").length).toBeLessThan(mostLines);
    const [inTheGuide, here] = vendor.here;
    expect(code).toContain(inTheGuide);
    writeFileSync(join(app, "src", "ChangePasswordPage.tsx"), code.replace(inTheGuide, here(fixtures)));
    runInApp("tsc");
    runInApp("vite", "build");

    const server = await preview({
      root: app,
      configFile: false,
      logLevel: "silent",
      preview: { port: 0, host: "127.0.0.1" },
    });
    onTestFinished(() => server.close());
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const tab = await browser.newPage();
    const problems: string[] = [];
    tab.on("pageerror", (error) => problems.push(String(error)));
    tab.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
    await tab.addInitScript(`globalThis.session = ${JSON.stringify(session)}`);
    await tab.goto(server.resolvedUrls?.local[0] ?? "");

    await tab.getByLabel("Current password", { exact: true }).fill(account.password);
    await tab.getByLabel("New password", { exact: true }).fill(newPassword);
    await tab.getByLabel("Confirm new password", { exact: true }).fill(newPassword);
    await tab.getByRole("button", { name: "Change password" }).click();
    const success = tab.getByText("Password changed", { exact: true });
    await success.waitFor();

    expect(problems).toEqual([]);
    const accent = (form: Element) => getComputedStyle(form).getPropertyValue("--rekey-accent");
    expect(await tab.locator("[data-rekey=root]").evaluate(accent)).not.toBe("");
    expect(await vendor.signIn(fixtures, account)).toBeUndefined();
    expect(await vendor.signIn(fixtures, { ...account, password: newPassword })).toBeDefined();
  },
);
