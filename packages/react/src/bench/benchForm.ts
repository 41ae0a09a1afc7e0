// What the form costs beside a bare react-hook-form form of three fields with the same resolver, in the same run: per key
// in the new-password field, and for the mount. Figures, not a test. Run by `pnpm bench:form`.
import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { build, defaultClientConditions } from "vite";

const rounds = 21;
const keys = "copper lantern field, and a few more words to type";
const contenders = ["bare", "rekey"] as const;
type Contender = (typeof contenders)[number];
type Bundle = { script: string; styles: string };

async function bundle(name: Contender): Promise<Bundle> {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["@rekey/source", ...defaultClientConditions] },
    build: { write: false, rollupOptions: { input: join(import.meta.dirname, "pages", `${name}.tsx`) } },
  });
  const { output } = [built].flat()[0] as {
    output: { type: string; code?: string; fileName: string; source?: unknown }[];
  };
  const script = output.find((it) => it.type === "chunk")?.code ?? "";
  const styles = (output.find((it) => it.fileName.endsWith(".css"))?.source ?? "") as string;
  return { script, styles };
}

async function open(browser: Browser, { script, styles }: Bundle): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${styles}</style><div id="host"></div>`);
  await page.addScriptTag({ type: "module", content: script });
  await page.waitForFunction(() => "mount" in window);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, cdp };
}

/** Milliseconds that the main thread has spent so far. */
async function spent(cdp: CDPSession): Promise<{ script: number; all: number }> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const seconds = (name: string) => metrics.find((it) => it.name === name)?.value ?? 0;
  const script = seconds("ScriptDuration") * 1_000;
  return { script, all: script + (seconds("RecalcStyleDuration") + seconds("LayoutDuration")) * 1_000 };
}

/** Until everything that was asked for is on the screen. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));

async function measure(browser: Browser, bundled: Bundle): Promise<{ mount: number; key: number }> {
  const { page, cdp } = await open(browser, bundled);
  await settle(page);
  const before = await spent(cdp);
  await page.evaluate(() => {
    const { mount } = window as unknown as { mount: (host: Element | null) => void };
    mount(document.querySelector("#host"));
  });
  await settle(page);
  const mounted = await spent(cdp);
  await page.locator('[name="newPassword"]').focus();
  await settle(page);
  const idle = await spent(cdp);
  for (const key of keys) await page.keyboard.press(key === " " ? "Space" : key);
  await settle(page);
  const typed = await spent(cdp);
  await page.close();
  return { mount: mounted.all - before.all, key: (typed.script - idle.script) / keys.length };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const executablePath = process.env["CHROMIUM_PATH"];
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
const bundles = { bare: await bundle("bare"), rekey: await bundle("rekey") };
const figures = { bare: { mount: [], key: [] }, rekey: { mount: [], key: [] } } as Record<
  Contender,
  Record<"mount" | "key", number[]>
>;
for (let round = 0; round < rounds; round++) {
  for (const name of contenders) {
    const { mount, key } = await measure(browser, bundles[name]);
    // The first round warms the machine up.
    if (round === 0) continue;
    figures[name].mount.push(mount);
    figures[name].key.push(key);
  }
}
await browser.close();
for (const figure of ["key", "mount"] as const) {
  const [bare, rekey] = contenders.map((name) => median(figures[name][figure])) as [number, number];
  console.log(
    `${figure}: bare ${bare.toFixed(3)} ms, rekey ${rekey.toFixed(3)} ms, ratio ${(rekey / bare).toFixed(2)}`,
  );
}
