import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import babel from "@rolldown/plugin-babel";
import { reactCompilerPreset } from "@vitejs/plugin-react";
import { type Alias, build, defaultClientConditions, type InlineConfig, type PluginOption } from "vite";

/** The ways to build the host pages. React tells of mistakes in all but "production". */
export const variants = ["react-18", "react-19", "production", "compiled"] as const;

/** One of {@link variants}. */
export type Variant = (typeof variants)[number];

/** The host pages, built. */
export interface Pages {
  /** By file name, such as `client.js`. */
  readonly files: ReadonlyMap<string, string>;
  /** What the React Compiler said of each component and hook; empty for the other variants. */
  readonly compiled: readonly CompilerEvent[];
}

interface CompilerEvent {
  readonly file: string;
  /** `CompileSuccess` where it was compiled. */
  readonly kind: string;
  readonly reason: string;
}

const pages = join(import.meta.dirname, "pages");
// The others are what these share, and what runs on the server.
const names = readdirSync(pages).filter((file) => /^[a-z]\w*\.tsx$/.test(file) && file !== "server.tsx");

// Neither is a fault: a slow machine, and "use client" in a bundle that is all for the client.
const checks = { pluginTimings: false, moduleLevelDirective: false };

// For everything in the bundle: a page must not have two Reacts.
const oldestPeers: Alias[] = Object.entries({
  react: "react-18",
  "react-dom": "react-dom-18",
  // The oldest that package.json allows.
  "react-hook-form": "react-hook-form-oldest",
}).map(([name, installed]) => ({
  find: new RegExp(`^${name}(?=$|/)`),
  replacement: dirname(fileURLToPath(import.meta.resolve(`${installed}/package.json`))),
}));

const conditions = ["@rekey/source", ...defaultClientConditions];

function configOf(variant: Variant): InlineConfig {
  const mode = variant === "production" ? "production" : "development";
  return {
    configFile: false,
    root: pages,
    mode,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    resolve: {
      conditions,
      alias: variant === "react-18" ? oldestPeers : [],
      dedupe: ["react", "react-dom"],
    },
  };
}

/** Builds all host pages in one go, and keeps them in memory. */
export async function buildPages(variant: Variant): Promise<Pages> {
  const compiled: CompilerEvent[] = [];
  const config = configOf(variant);
  const built = await build({
    ...config,
    plugins: variant === "compiled" ? [reactCompiler(compiled)] : [],
    // Beside the page's other files, where it looks for it.
    base: "./",
    worker: { format: "es", rolldownOptions: { output: { entryFileNames: "[name].js" } } },
    build: {
      write: false,
      minify: config.mode === "production",
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      // As in the portal: for older ones Vite rewrites light-dark().
      cssTarget: ["chrome123"],
      rolldownOptions: {
        input: names.map((name) => join(pages, name)),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" },
        checks,
      },
    },
  });
  if (!("output" in built)) throw new Error("Vite built something other than the one set of pages.");
  return {
    files: new Map(
      built.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source.toString()]),
    ),
    compiled,
  };
}

/** Builds what renders the hydrated page on a server, with every dependency in it, and loads it. */
export async function loadServer(variant: Variant): Promise<typeof import("./pages/server.tsx")> {
  const built = await build({
    ...configOf(variant),
    ssr: { noExternal: true, target: "webworker", resolve: { conditions } },
    build: {
      write: false,
      ssr: join(pages, "server.tsx"),
      rolldownOptions: { output: { codeSplitting: false }, checks },
    },
  });
  const [chunk] = "output" in built ? built.output : [];
  if (!chunk) throw new Error("Vite built no page for the server.");
  const folder = await mkdtemp(join(tmpdir(), "rekey-hosts-"));
  const file = join(folder, "server.mjs");
  await writeFile(file, chunk.code);
  return import(file).finally(() => rm(folder, { recursive: true }));
}

function reactCompiler(events: CompilerEvent[]): PluginOption {
  const logger = {
    logEvent: (file: string, event: { kind: string; detail?: { reason?: string; description?: string } }) =>
      events.push({ file, kind: event.kind, reason: event.detail?.reason ?? "" }),
  };
  return babel({ presets: [reactCompilerPreset({ logger } as never)] });
}
