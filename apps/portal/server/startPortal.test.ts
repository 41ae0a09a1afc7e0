import { afterEach, expect, test } from "vitest";
import { type Portal, type PortalOptions, startPortal } from "./startPortal.ts";

const accessKey = "access-key-of-the-account";
const leadSquared = {
  baseUrl: "https://portalapi.example",
  portalId: "portal-id",
  accessKey,
  secretKey: "secret-key-of-the-account",
};

const portals: Portal[] = [];
afterEach(async () => {
  for (const portal of portals.splice(0)) await portal.close();
});

async function openPortal(options: Partial<PortalOptions> = {}): Promise<Portal> {
  const portal = await startPortal({
    port: 0,
    leadSquared,
    loginRadius: { baseUrl: "https://api.loginradius.example", apiKey: "api-key" },
    ...options,
  });
  portals.push(portal);
  return portal;
}

test("pages, files and what isn't there", async () => {
  const { url } = await openPortal();
  const get = (path: string) => fetch(url + path, { redirect: "manual" });

  for (const path of ["/", "/sign-in", "/settings/change-password", "/no/such/page"]) {
    const page = await get(path);
    expect([path, page.status, page.headers.get("cache-control")]).toEqual([path, 200, "no-store"]);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  }
  const [script] = /\/assets\/[^"]+\.js/.exec(await (await get("/")).text()) ?? [];
  const file = await get(String(script));
  expect(file.headers.get("content-type")).toMatch(/javascript/);
  expect(file.headers.get("cache-control")).toContain("immutable");

  const wellKnown = await get("/.well-known/change-password");
  expect([wellKnown.status, wellKnown.headers.get("location")]).toEqual([302, "/settings/change-password"]);
  for (const path of ["/.well-known/nothing", "/api/nothing", "/assets/nothing.js", "/index.html", "/favicon.ico"]) {
    const missing = await get(path);
    expect([path, missing.status, missing.headers.get("cache-control")]).toEqual([path, 404, "no-store"]);
    expect((await missing.json()).error.code).toBe("not_found");
  }
  expect((await fetch(`${url}/sign-in`, { method: "POST", body: "password=x" })).status).toBe(404);
});

test("a taken port is named in one clear error, and closing frees it", async () => {
  const first = await openPortal();
  await expect(openPortal({ port: first.port })).rejects.toThrow(
    new RegExp(
      `^Port ${first.port} is taken, so the portal can't start\\. Stop the program .+ or choose another port\\.$`,
    ),
  );
  await first.close();
  portals.length = 0;
  const second = await openPortal({ port: first.port });
  expect(second.url).toBe(`http://127.0.0.1:${first.port}`);
});

test.each<[title: string, wrong: object, says: string]>([
  ["no secret key", { secretKey: undefined }, "leadSquared.secretKey is missing"],
  ["an empty access key", { accessKey: "" }, "leadSquared.accessKey is missing"],
  ["a base URL without a scheme", { baseUrl: "portalapi.leadsquared.com" }, "leadSquared.baseUrl must be an http"],
])("settings with %s are refused before anything starts", async (_title, wrong, says) => {
  const start = openPortal({ leadSquared: { ...leadSquared, ...wrong } });
  await expect(start).rejects.toThrow(says);
  await expect(start).rejects.not.toThrow(accessKey);
});
