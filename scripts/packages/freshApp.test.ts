import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { preview } from "vite";
import { expect, inject, onTestFinished, test } from "vitest";
import { startPackedEmulator } from "./startPackedEmulator.ts";

// What a portal team goes through: the packages as they are published, in an app that has never heard of this
// workspace, with the code that README begins with.

const app = inject("freshApp");
const newPassword = "a new password for the portal";
const mostLines = 10; // "in an afternoon" begins with less than a screenful

function gettingStarted(): string {
  const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");
  const code = /^```tsx\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  if (!code) throw new Error("README.md has no tsx block to get started with.");
  return code;
}

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
  const executablePath = process.env["CHROMIUM_PATH"];
  return chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
}

test("a fresh Vite app builds with README's code, and changes a password for real", async () => {
  const emulator = await startPackedEmulator(app);
  onTestFinished(async () => void (await emulator.stop()));
  const { loginradius } = await (await fetch(`${emulator.control}/fixtures`)).json();
  const { baseUrl, apiKey, accounts } = loginradius;
  const [{ email, password }] = accounts;
  const signIn = (attempt: string) =>
    fetch(`${baseUrl}/identity/v2/auth/login?apikey=${apiKey}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password: attempt }),
    });
  const { access_token: accessToken } = await (await signIn(password)).json();

  const code = gettingStarted();
  expect(code.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(mostLines);
  expect(code).toContain('apiKey: "your-api-key"');
  // The one thing that is not as README has it: the vendor is the emulator.
  const page = code.replace('apiKey: "your-api-key"', `apiKey: "${apiKey}", baseUrl: "${baseUrl}"`);
  writeFileSync(join(app, "src", "ChangePasswordPage.tsx"), page);
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
  await tab.addInitScript(`globalThis.session = ${JSON.stringify({ email, accessToken })}`);
  await tab.goto(server.resolvedUrls?.local[0] ?? "");

  await tab.getByLabel("Current password", { exact: true }).fill(password);
  await tab.getByLabel("New password", { exact: true }).fill(newPassword);
  await tab.getByLabel("Confirm new password", { exact: true }).fill(newPassword);
  await tab.getByRole("button", { name: "Change password" }).click();
  const success = tab.getByText("Password changed", { exact: true });
  await success.waitFor();

  expect(problems).toEqual([]);
  const accent = (form: Element) => getComputedStyle(form).getPropertyValue("--rekey-accent");
  expect(await tab.locator("[data-rekey=root]").evaluate(accent)).not.toBe("");
  expect((await signIn(password)).status).toBe(401);
  expect((await signIn(newPassword)).status).toBe(200);
});
