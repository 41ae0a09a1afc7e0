// Pictures of every state of the form, to look at after a change of its styles:
//   node scripts/writeContactSheets.ts <folder> [sheet …] [--states=idle,faults]
// Without names it writes all of the sheets below.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import react from "@vitejs/plugin-react";
import { type BrowserContextOptions, chromium } from "playwright";
import { createServer, defaultClientConditions } from "vite";
import { findBrowser } from "./findBrowser.ts";

interface Sheet {
  readonly query?: string;
  readonly width?: number;
  readonly media?: BrowserContextOptions;
}

const sheets: Record<string, Sheet> = {
  light: {},
  dark: { query: "scheme=dark", media: { colorScheme: "dark" } },
  "forced-light": { media: { forcedColors: "active" } },
  "forced-dark": { query: "scheme=dark", media: { forcedColors: "active", colorScheme: "dark" } },
  "contrast-light": { media: { contrast: "more" } },
  "contrast-dark": { query: "scheme=dark", media: { contrast: "more", colorScheme: "dark" } },
  ar: { query: "locale=ar" },
  he: { query: "locale=he&scheme=dark", media: { colorScheme: "dark" } },
  ...Object.fromEntries(
    ["en", "de", "ru", "ta", "hi", "bn", "ar"].map((locale) => [
      `${locale}-320`,
      { query: `locale=${locale}`, width: 320 },
    ]),
  ),
  wide: { query: "states=idle,faults,rateLimited,success&card=60rem", width: 1440 },
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { states: { type: "string" } } });
const [folder, ...names] = positionals;
if (!folder) throw new Error("Say into which folder the sheets go: node scripts/writeContactSheets.ts <folder>");

const page = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
const server = await createServer({
  configFile: false,
  root: join(import.meta.dirname, "..", "packages", "react"),
  logLevel: "error",
  appType: "custom",
  resolve: { conditions: ["@rekey/source", ...defaultClientConditions] },
  server: { port: 0, fs: { allow: [join(import.meta.dirname, "..")] } },
  plugins: [
    react(),
    {
      name: "contact-sheet",
      configureServer: (vite) => {
        vite.middlewares.use("/sheet", (request, response, next) => {
          const html = `${page}<body><script type="module" src="/src/testing/contactSheet.tsx"></script>`;
          vite.transformIndexHtml(request.url ?? "/", html).then((text) => response.end(text), next);
        });
      },
    },
  ],
});
await server.listen();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
mkdirSync(folder, { recursive: true });
try {
  for (const name of names.length > 0 ? names : Object.keys(sheets)) {
    const { query = "", width = 1320, media } = sheets[name] ?? {};
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...media });
    const tab = await context.newPage();
    tab.on("pageerror", (error) => console.error(name, error));
    const states = values.states ? `&states=${values.states}` : "";
    await tab.goto(`${server.resolvedUrls?.local[0]}sheet?${query}${states}`);
    await tab.locator("[data-ready]").waitFor();
    await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
