import { describe, expect, it, vi } from "vitest";
import { json, startServer } from "../wire.test-server.ts";
import { type Conforming, change, harness } from "./harness.test-suite.ts";

/** One request, whole and unadorned. */
export function describeSending(conforming: Conforming): void {
  const { create, secrets, success, passwords } = conforming;
  const { setUp } = harness(conforming);

  describe("what it sends", () => {
    it("is one request, and success gives nothing", async () => {
      const { provider, received } = await setUp(json(success));
      await expect(provider.changePassword(change)).resolves.toBeUndefined();
      expect(received).toHaveLength(1);
      expect(received[0]?.headers["content-type"]).toBe("application/json");
      expect(Object.keys(received[0]?.headers ?? {})).not.toContain("cookie");
      expect(Object.keys(received[0]?.headers ?? {})).not.toContain("referer");
      expect(Object.keys(received[0]?.headers ?? {})).not.toContain("x-requested-with");
    });

    it.each([
      ["edge spaces", "  two each side  "],
      ["quotes and backslashes", `"'\\\\"\u2028\u0000\t`],
      ["an emoji of several code points", "👩‍👩‍👧‍👦 family"],
      ["a combining mark, not composed", "e\u0301"],
      ["the composed twin of it", "\u00e9"],
      ["300 characters", "x".repeat(300)],
      // JSON writes it as an escape, so it arrives as it was typed: what to do with it is for the vendor to say.
      ["a lone surrogate", "\ud83d"],
    ])("carries a password with %s byte for byte", async (_, password) => {
      const { provider, received } = await setUp(json(success));
      await provider.changePassword({ currentPassword: password, newPassword: `${password}2` });
      const [current, next] = passwords;
      expect(received[0]?.body).toBe(JSON.stringify({ [current]: password, [next]: `${password}2` }));
      expect(JSON.parse(received[0]?.body ?? "")).toEqual({ [current]: password, [next]: `${password}2` });
    });

    it("sends what it was given when called, whatever becomes of the object meanwhile", async () => {
      const slow = Object.fromEntries(Object.keys(secrets).map((name) => [name, async () => "SECRET-MARKER"]));
      const { provider, received } = await setUp(json(success), slow);
      const request = { ...change };
      const changing = provider.changePassword(request);
      request.newPassword = "";
      await changing;
      expect(received[0]?.body).toContain("NEW-MARKER");
    });

    it("asks fetch for no cookies, no cache, no redirect and no referrer", async () => {
      const fetch = vi.fn(async () => Response.json(success));
      await create("https://id.example", secrets, { fetch }).changePassword(change);
      expect(fetch).toHaveBeenCalledOnce();
      const [url, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
      expect(url).toMatch(/^https:\/\/id\.example\//);
      expect(init).toMatchObject({
        mode: "cors",
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "no-referrer",
      });
      expect(init).not.toHaveProperty("keepalive");
    });

    it("looks the global fetch up at each call, and calls it on no object", async () => {
      const provider = create("https://id.example", secrets);
      const fetch = vi.fn(async function (this: unknown) {
        expect(this).toBeUndefined();
        return Response.json(success);
      });
      vi.stubGlobal("fetch", fetch);
      await provider.changePassword(change);
      expect(fetch).toHaveBeenCalledOnce();
    });

    it("keeps the path of a proxy, with or without a slash at its end", async () => {
      const { baseUrl, received } = await startServer(json(success));
      await create(`${baseUrl}/proxy/ls`, secrets).changePassword(change);
      await create(`${baseUrl}/proxy/ls/`, secrets).changePassword(change);
      expect(received[0]?.path).toMatch(/^\/proxy\/ls\/\w/);
      expect(received[1]?.path).toBe(received[0]?.path);
    });
  });
}
