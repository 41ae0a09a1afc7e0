import { describe, expect, it } from "vitest";
import { fetchAsPage } from "./fetchAsPage.ts";

const origin = "https://portal.example";
const url = "https://api.example/path";

interface Arrived {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Lets a page of another origin call a server that sends these headers to a preflight and to the call itself. */
async function callAsPage(
  init: RequestInit,
  {
    preflight = {},
    answer = { "access-control-allow-origin": "*" },
    status = 200,
    preflightStatus = 204,
  }: {
    preflight?: Record<string, string>;
    answer?: Record<string, string>;
    status?: number;
    preflightStatus?: number;
  } = {},
) {
  const arrived: Arrived[] = [];
  const response = await fetchAsPage({
    request: new Request(url, init),
    url,
    origin,
    async send(request) {
      const { method, headers } = request;
      arrived.push({ method, headers: Object.fromEntries(headers), body: await request.text() });
      return method === "OPTIONS"
        ? new Response(null, { status: preflightStatus, headers: preflight })
        : new Response("body", { status, headers: answer });
    },
  });
  return { arrived, response, isHidden: response.type === "error" };
}

const allowing = (more: Record<string, string> = {}) => ({ "access-control-allow-origin": origin, ...more });

describe("a preflight", () => {
  it.each<[string, RequestInit]>([
    ["GET", {}],
    ["HEAD", { method: "HEAD" }],
    ["a form", { method: "POST", body: new URLSearchParams({ a: "b" }) }],
    ["a text", { method: "POST", body: "text" }],
    ["multipart", { method: "POST", headers: { "content-type": "Multipart/Form-Data; boundary=x" }, body: "x" }],
    ["Accept", { headers: { accept: "application/json", "accept-language": "en-GB, de;q=0.5" } }],
    ["a range", { headers: { range: "bytes=0-9" } }],
    ["what browsers add", { headers: { "user-agent": "x", "sec-ch-ua": '"x"', "accept-encoding": "gzip" } }],
  ])("is not asked for %s", async (_, init) => {
    const { arrived, isHidden } = await callAsPage(init);
    expect([arrived.map(({ method }) => method), isHidden]).toEqual([[init.method ?? "GET"], false]);
    expect(arrived[0]?.headers["origin"]).toBe(origin);
  });

  it.each<[string, RequestInit, string, string | undefined]>([
    ["PUT", { method: "PUT" }, "PUT", undefined],
    ["DELETE", { method: "DELETE" }, "DELETE", undefined],
    ["JSON", { method: "POST", headers: { "content-type": "application/json" } }, "POST", "content-type"],
    ["own headers, in order", { headers: { "X-B": "1", authorization: "x" } }, "GET", "authorization,x-b"],
    ["a long Accept", { headers: { accept: "a".repeat(129) } }, "GET", "accept"],
    ["an Accept with odd characters", { headers: { accept: "a{" } }, "GET", "accept"],
    ["an odd language", { headers: { "accept-language": "en_GB" } }, "GET", "accept-language"],
    ["an open range", { headers: { range: "bytes=-9" } }, "GET", "range"],
    ["a header named as objects name things", { headers: { constructor: "x" } }, "GET", "constructor"],
  ])("is asked for %s", async (_, init, method, names) => {
    const { arrived } = await callAsPage(init);
    expect(arrived).toEqual([
      {
        method: "OPTIONS",
        body: "",
        headers: {
          accept: "*/*",
          origin,
          "access-control-request-method": method,
          ...(names && { "access-control-request-headers": names }),
        },
      },
    ]);
  });

  const asked: RequestInit = { method: "PUT", headers: { authorization: "key", "x-a": "1" }, body: "body" };
  const all = { "access-control-allow-methods": "GET, PUT", "access-control-allow-headers": "X-A,Authorization" };

  it("lets the call through where it allows origin, method and headers", async () => {
    const { arrived, response } = await callAsPage(asked, { preflight: allowing(all) });
    expect(arrived.map(({ method }) => method)).toEqual(["OPTIONS", "PUT"]);
    expect(arrived[1]).toMatchObject({ body: "body", headers: { authorization: "key", "x-a": "1", origin } });
    expect([response.status, await response.text()]).toEqual([200, "body"]);
  });

  it.each<[string, Record<string, string>, number?]>([
    ["no origin", all],
    ["another origin", { ...all, "access-control-allow-origin": "https://other.example" }],
    ["not the method", allowing({ ...all, "access-control-allow-methods": "GET, POST, DELETE" })],
    ["the method in another case", allowing({ ...all, "access-control-allow-methods": "put" })],
    ["not every header", allowing({ ...all, "access-control-allow-headers": "authorization" })],
    ["Authorization only by *", allowing({ ...all, "access-control-allow-headers": "*" })],
    ["everything, with 404", allowing(all), 404],
    ["everything, with 302", allowing({ ...all, location: "/" }), 302],
  ])("that allows %s stops the call", async (_, preflight, preflightStatus = 204) => {
    const { arrived, isHidden } = await callAsPage(asked, { preflight, preflightStatus });
    expect([arrived.map(({ method }) => method), isHidden]).toEqual([["OPTIONS"], true]);
  });

  it("may allow everything else by *, but not with credentials", async () => {
    const preflight = allowing({
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "*",
      "access-control-allow-headers": "*, Authorization",
    });
    const answer = allowing({ "access-control-allow-credentials": "true" });
    expect((await callAsPage(asked, { preflight, answer })).isHidden).toBe(false);
    expect((await callAsPage({ ...asked, credentials: "include" }, { preflight, answer })).isHidden).toBe(true);
  });
});

describe("an answer", () => {
  it.each<[string, RequestInit, Record<string, string>, boolean]>([
    ["*", {}, { "access-control-allow-origin": "*" }, false],
    ["the origin", {}, allowing(), false],
    ["nothing", {}, {}, true],
    ["another origin", {}, { "access-control-allow-origin": "https://other.example" }, true],
    ["two origins", {}, { "access-control-allow-origin": `${origin}, https://other.example` }, true],
    ["null", {}, { "access-control-allow-origin": "null" }, true],
    ["* to credentials", { credentials: "include" }, { "access-control-allow-origin": "*" }, true],
    ["the origin to credentials", { credentials: "include" }, allowing(), true],
    [
      "both to credentials",
      { credentials: "include" },
      allowing({ "access-control-allow-credentials": "true" }),
      false,
    ],
  ])("that allows %s is read or hidden", async (_, init, answer, isHidden) => {
    expect((await callAsPage(init, { answer })).isHidden).toBe(isHidden);
  });

  const headers = {
    ...{ "cache-control": "no-store", "content-type": "text/plain", "retry-after": "7", "x-a": "1", "x-b": "2" },
    location: "https://other.example/",
  };

  it.each<[string, string, RequestInit, string[]]>([
    ["no header", "", {}, []],
    ["some", "X-A, Retry-After", {}, ["retry-after", "x-a"]],
    [
      "every header",
      "*",
      {},
      ["access-control-allow-origin", "access-control-expose-headers", "location", "retry-after", "x-a", "x-b"],
    ],
    ["* to credentials", "*", { credentials: "include" }, []],
  ])("that exposes %s shows that and what is always shown", async (_, exposed, init, shown) => {
    const answer = {
      ...headers,
      ...(exposed && { "access-control-expose-headers": exposed }),
      ...allowing(init.credentials && { "access-control-allow-credentials": "true" }),
    };
    const { response } = await callAsPage(init, { answer });
    const names = [...response.headers.keys()].filter((name) => name !== "access-control-allow-credentials");
    expect(names).toEqual([...shown, "cache-control", "content-type"].toSorted());
  });

  it("keeps the Location of a redirect for whoever follows it", async () => {
    const { response } = await callAsPage({}, { status: 307, answer: allowing(headers) });
    expect([response.status, response.headers.get("location")]).toEqual([307, "https://other.example/"]);
  });

  it("to mode no-cors shows nothing, and needs no leave", async () => {
    const { response, arrived } = await callAsPage({ mode: "no-cors" }, { status: 429, answer: headers });
    expect([response.status, [...response.headers], await response.text()]).toEqual([200, [], ""]);
    expect(arrived).toHaveLength(1);
  });

  it("to HEAD has no body", async () => {
    const { response } = await callAsPage({ method: "HEAD" });
    expect([response.status, response.body]).toEqual([200, null]);
  });
});
