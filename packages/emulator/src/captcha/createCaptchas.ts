import { TrieRouter } from "hono/router/trie-router";
import { type Handler, isTransport, type Reply } from "../Handler.ts";
import { readPathParameters } from "../vendor/readPathParameters.ts";
import type { CaptchaEndpoint, CaptchaParts, CaptchaVendor, SelfHostedCaptcha } from "./CaptchaVendor.ts";
import { captchaVendors } from "./captchaVendors.ts";
import { holdBack } from "./holdBack.ts";
import { selfHostedCaptchas } from "./selfHostedCaptchas.ts";
import { createKit } from "./stand-ins/createKit.ts";
import type { StandInSettings } from "./stand-ins/StandIn.ts";
import { standInFrame } from "./stand-ins/standInFrame.ts";

/** What a client of the emulated captchas needs. */
export interface CaptchaFixtures {
  readonly baseUrl: string;
  /** The vendors' own hosts, which {@link createCaptchas} answers for. */
  readonly hosts: readonly string[];
  readonly vendors: Readonly<Record<string, Pick<CaptchaVendor, "keys" | "scripts" | "siteKey">>>;
  readonly selfHosted: Readonly<Record<string, Pick<SelfHostedCaptcha, "keys">>>;
}

type Act = (request: Request, parts: CaptchaParts, parameters: Record<string, string>) => Promise<Reply>;
type Find = (method: string, path: string) => { act: Act; path: string } | undefined;

/**
 * The captchas' port: stand-ins of the vendors' scripts, and the endpoints that servers verify tokens with. A path begins
 * with the vendor's own host, as in `/js.hcaptcha.com/1/api.js`; a request that was sent to that host itself, and
 * intercepted, comes without.
 */
export function createCaptchas(parts: CaptchaParts): Handler {
  const find = createFind();
  const hosts = new Set(hostsOf());
  return async (request) => {
    const url = new URL(request.url);
    const path = hosts.has(url.host) ? `/${url.host}${url.pathname}` : url.pathname;
    const script = captchaVendors.flatMap((vendor) =>
      vendor.scripts.filter((it) => `/${it}` === path).map((it) => [vendor, it] as const),
    )[0];
    if (script) {
      const held = await holdBack(request, parts.switches().script);
      return (
        held ??
        text(parts.switches().script === "no-global" ? "" : scriptOf(parts.frames, ...script), "text/javascript")
      );
    }
    const found = find(request.method, path);
    if (found) {
      const answer = await found.act(request, parts, readPathParameters(found.path, path));
      // The page itself asks in its frames' place, of another origin.
      if (parts.frames === "inline" && !isTransport(answer)) answer.headers.set("access-control-allow-origin", "*");
      return answer;
    }
    return Response.json({ error: "There is nothing of a captcha here.", hosts: [...hosts] }, { status: 404 });
  };
}

/** What a client needs to know of them. */
export function captchaFixtures(baseUrl: string): CaptchaFixtures {
  const vendors = captchaVendors.map(({ id, keys, scripts, siteKey }) => [id, { keys, scripts, siteKey }] as const);
  const selfHosted = selfHostedCaptchas.map(({ id, keys }) => [id, { keys }] as const);
  return {
    ...{ baseUrl, hosts: hostsOf() },
    ...{ vendors: Object.fromEntries(vendors), selfHosted: Object.fromEntries(selfHosted) },
  };
}

function hostsOf(): string[] {
  const all = captchaVendors.flatMap(({ scripts, frameHost, endpoints }) => [
    ...[...scripts, frameHost, ...Object.keys(endpoints).map((it) => it.split(" ")[1]!)].map((it) => it.split("/")[0]!),
  ]);
  return [...new Set(all)];
}

function createFind(): Find {
  const router = new TrieRouter<{ act: Act; path: string }>();
  const add = (method: string, path: string, act: Act) => router.add(method, path, { act, path });
  for (const vendor of captchaVendors) {
    for (const host of [vendor.frameHost, ...(vendor.hostsWithFrames ?? [])]) {
      add("GET", `/${host}/stand-in`, async (request, parts) => frame(vendor, new URL(request.url), parts));
      add("POST", `/${host}/mint`, (request, parts) => mint(vendor, request, parts));
    }
  }
  const addAll = (endpoints: CaptchaVendor["endpoints"], wrap = (endpoint: CaptchaEndpoint) => endpoint) => {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const [method, path] = name.split(" ") as [string, string];
      add(method, `/${path}`, wrap(endpoint));
    }
  };
  for (const { endpoints, failure = unavailable } of captchaVendors) {
    addAll(endpoints, (endpoint) => async (request, parts, parameters) => {
      const { verifier } = parts.switches();
      const held = await holdBack(request, verifier);
      return held ?? (verifier === "fails" ? failure() : endpoint(request, parts, parameters));
    });
  }
  for (const { endpoints } of selfHostedCaptchas) addAll(endpoints);
  return (method, path) => router.match(method, path)[0][0]?.[0];
}

const unavailable = () => new Response(undefined, { status: 503 });

function scriptOf(frames: CaptchaParts["frames"], { name, standIn, ...vendor }: CaptchaVendor, script: string): string {
  const own = vendor.hostsWithFrames?.find((host) => script.startsWith(`${host}/`));
  const settings: StandInSettings = { name, frameHost: own ?? vendor.frameHost, script, frames };
  return `(${standIn.toString()})((${createKit.toString()})(${JSON.stringify(settings)}));`;
}

function frame({ id: vendor, name }: CaptchaVendor, { searchParams }: URL, { switches }: CaptchaParts): Response {
  const read = (parameter: string) => searchParams.get(parameter) ?? "";
  const mint = { vendor, siteKey: read("siteKey"), action: read("action"), hostname: read("hostname") };
  const settings = {
    id: read("id"),
    mode: read("mode"),
    answer: switches().answer,
    parent: read("parent"),
    mint,
    mintUrl: read("mintUrl") || "mint",
  };
  return text(standInFrame({ name, language: read("language"), theme: read("theme") }, settings), "text/html");
}

async function mint({ id: vendor, makeToken, lifetimeMs }: CaptchaVendor, request: Request, parts: CaptchaParts) {
  const wanted = new URLSearchParams(await request.text());
  const read = (name: string) => wanted.get(name) ?? "";
  const { token, randstr = "" } = makeToken();
  const lives = parts.switches().answer === "expire" ? 0 : lifetimeMs;
  const minted = {
    vendor,
    siteKey: read("siteKey"),
    action: read("action"),
    hostname: read("hostname"),
    token,
    randstr,
  };
  parts.tokens.mint(minted, lives);
  return Response.json({ token, randstr, lifetimeMs: lives });
}

function text(content: string, type: string): Response {
  return new Response(content, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" } });
}
