import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { build, type InlineConfig, preview, type Rolldown } from "vite";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { launchOptionsOf } from "../launchOptionsOf.ts";

// What is optional in @rekey/core, as a bundler of a portal's sees it: nothing of it for who does not ask for it, a
// chunk of its own for what is large, and a page that works under the policy lines that packages/core/README.md names.

const app = inject("freshApp");

const all = `
  export { commonPasswords } from "@rekey/core/blocklist";
  export { pwnedPasswords } from "@rekey/core/breach";
  export { zxcvbn } from "@rekey/core/strength";
`;

/** Words that stand in the code of each part, whatever a bundler does to the names in it. */
const markers = {
  altcha: "altcha-checkbox",
  breach: "pwnedpasswords.com",
  list: "qwertyuiop",
  worker: "zxcvbnWorker",
  zxcvbn: "userInputs",
};

type Built = { name: string; code: string; gzip: number }[];

async function bundle(code: string, config: InlineConfig["build"] = {}): Promise<Built> {
  const entry = join(app, "src", "optionalParts.ts");
  writeFileSync(entry, code);
  const built = await build({
    root: app,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
      ...config,
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output.map((it) => {
    const text = it.type === "chunk" ? it.code : String(it.source);
    return { name: it.fileName, code: text, gzip: gzipSync(text, { level: 9 }).length };
  });
}

const found = ({ code }: { code: string }) =>
  Object.entries(markers).flatMap(([name, marker]) => (code.includes(marker) ? [name] : []));

test("the bundle of @rekey/core and @rekey/react holds nothing of what is optional", async () => {
  const built = await bundle('export * from "@rekey/core"; export * from "@rekey/react";');
  expect(built.length).toBeGreaterThan(0);
  expect(built.flatMap(found)).toEqual([]);
});

test("the list and zxcvbn are each a file of their own beside the bundle that asks for them", async () => {
  const built = await bundle(all);
  const parts = Object.fromEntries(built.map((it) => [it.name.replace(/^assets\/|-[\w-]{8}\.js$/g, ""), found(it)]));
  expect(parts).toEqual({ optionalParts: ["breach", "worker"], top3000: ["list"], zxcvbnWorker: ["list", "zxcvbn"] });
});

// A page with the form, and with a part that it loads later, as any has: what a bundler needs for that is not counted.
const form = `
  export { createLeadSquaredProvider } from "@rekey/core/providers/leadsquared";
  export { ChangePasswordForm } from "@rekey/react";
  export const later = () => import("@rekey/core/messages/en");
`;
const sizeOf = (built: Built) => built.reduce((sum, { gzip }) => sum + gzip, 0);

// In bytes, gzip -9: the figures of packages/core/README.md, with a little room.
test.each([
  ["@rekey/core/blocklist", 250, { file: "top3000", atMost: 11_500 }],
  ["@rekey/core/breach", 600, undefined],
  ["@rekey/core/strength", 500, { file: "zxcvbnWorker", atMost: 240_000 }],
])("%s adds less than %i B to the form's bundle, and what is large comes later", async (part, most, later) => {
  const without = await bundle(form);
  const built = await bundle(`${form} export * from "${part}";`);
  const isLater = ({ name }: { name: string }) => later !== undefined && name.includes(`/${later.file}-`);
  const atOnce = sizeOf(built.filter((it) => !isLater(it))) - sizeOf(without);
  expect(atOnce).toBeGreaterThan(0);
  expect(atOnce).toBeLessThan(most);
  if (later) {
    expect(built.filter(isLater)).toHaveLength(1);
    expect(sizeOf(built.filter(isLater))).toBeLessThan(later.atMost);
  }
});

test("ALTCHA's code and its worker come later, beside less than 1700 B of Rekey's", async () => {
  const without = await bundle(form);
  const built = await bundle(`${form} export * from "@rekey/core/captcha/altcha";`);
  const isLater = ({ name }: { name: string }) => /\/altcha(?:Worker)?-/.test(name);
  expect(built.filter(isLater)).toHaveLength(2);
  const atOnce = built.filter((it) => !isLater(it));
  expect(sizeOf(atOnce) - sizeOf(without)).toBeLessThan(1_700);
  expect(atOnce.flatMap(found)).not.toContain("altcha");
});

/** Opens a page with all three, built and served with a policy; tells what it did and what it complained of. */
async function openPage(
  contentSecurityPolicy: string,
): Promise<{ page: Page; requests: string[]; problems: string[] }> {
  writeFileSync(join(app, "optionalParts.html"), '<script type="module" src="/src/optionalParts.ts"></script>');
  await bundle(all.replaceAll(/export (\{ (\w+) \}.*)/g, "import $1 Object.assign(globalThis, { $2 });"), {
    write: true,
    outDir: join(app, "optionalParts"),
    rolldownOptions: { input: join(app, "optionalParts.html") },
  });
  const server = await preview({
    root: app,
    configFile: false,
    logLevel: "silent",
    build: { outDir: join(app, "optionalParts") },
    preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": contentSecurityPolicy } },
  });
  onTestFinished(() => server.close());
  const browser = await chromium.launch(launchOptionsOf("engine"));
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname.replace(/-[\w-]{8}\.js$/, "")));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  await page.goto(`${server.resolvedUrls?.local[0]}optionalParts.html`);
  return { page, requests, problems };
}

const strict = "default-src 'none'; script-src 'self'";

describe("in a browser, under a strict policy", () => {
  test("zxcvbn works with worker-src 'self', and its worker is fetched by load()", async () => {
    const { page, requests, problems } = await openPage(`${strict}; worker-src 'self'`);
    await page.evaluate("globalThis.estimator = zxcvbn(); estimator.estimate('password', [])");
    expect(requests).toEqual(["/optionalParts.html", "/assets/optionalParts"]);
    await page.evaluate("estimator.load()");
    expect(await page.evaluate("estimator.estimate('password', [])")).toBe(0);
    expect(await page.evaluate("estimator.estimate('k7#Vq2!mZ9$xR4', [])")).toBe(4);
    expect(requests.slice(2)).toEqual(["/assets/zxcvbnWorker"]);
    expect(problems).toEqual([]);
  });

  test.each(["worker-src 'none'", "require-trusted-types-for 'script'; trusted-types 'none'"])(
    "zxcvbn can't tell under %s, and no error of its own is seen",
    async (line) => {
      const { page, problems } = await openPage(`${strict}; ${line}`);
      const estimate = "estimator.estimate('password', [])";
      expect(await page.evaluate(`globalThis.estimator = zxcvbn(); estimator.load(); ${estimate}`)).toBeUndefined();
      expect(await page.evaluate(estimate)).toBeUndefined();
      // What the browser itself says of the policy is all.
      expect(problems.filter((text) => !/Content Security Policy|TrustedScriptURL/.test(text))).toEqual([]);
    },
  );

  test("zxcvbn can't tell with a worker that breaks, and nobody else hears of it", async () => {
    const { page, problems } = await openPage(`${strict}; worker-src data:`);
    const worker = "new Worker('data:text/javascript,onmessage = ({ data }) => { throw Error(data.password) }')";
    const estimate = "estimator.estimate('password', [])";
    const load = `globalThis.estimator = zxcvbn({ worker: () => ${worker} }); estimator.load();`;
    expect(await page.evaluate(`${load} ${estimate}`)).toBeUndefined();
    expect(await page.evaluate(estimate)).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test("commonPasswords gets its list by load(), and needs no line", async () => {
    const { page, requests, problems } = await openPage(strict);
    expect(await page.evaluate("commonPasswords.has('password')")).toBeUndefined();
    expect(requests).not.toContain("/assets/top3000");
    await page.evaluate("commonPasswords.load()");
    expect(requests).toContain("/assets/top3000");
    expect(await page.evaluate("[commonPasswords.has('Password1'), commonPasswords.has('my password')]")).toEqual([
      true,
      false,
    ]);
    expect(problems).toEqual([]);
  });

  test("pwnedPasswords sends its one request with connect-src, and none without", async () => {
    const ask = "pwnedPasswords().isBreached('password', new AbortController().signal)";
    const { page, problems } = await openPage(`${strict}; connect-src https://api.pwnedpasswords.com`);
    const sent: Record<string, string>[] = [];
    const [prefix, suffix] = ["5BAA6", "1E4C9B93F3F0682250B6CF8331B7EE68FD8"]; // SHA-1 of "password"
    await page.route(`https://api.pwnedpasswords.com/range/${prefix}`, async (route) => {
      sent.push(await route.request().allHeaders());
      await route.fulfill({ body: `${suffix}:52256179`, headers: { "access-control-allow-origin": "*" } });
    });
    expect(await page.evaluate(ask)).toBe(true);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ "add-padding": "true" });
    expect(Object.keys(sent[0] ?? {})).not.toEqual(expect.arrayContaining(["referer"]));
    expect(problems).toEqual([]);

    const forbidden = await openPage(strict);
    expect(await forbidden.page.evaluate(ask)).toBeUndefined();
    expect(forbidden.requests.filter((path) => path.startsWith("/range"))).toEqual([]);
  });
});
