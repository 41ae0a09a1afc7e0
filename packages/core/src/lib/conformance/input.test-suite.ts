import { describe, expect, it } from "vitest";
import { json } from "../wire.test-server.ts";
import { type Conforming, change, harness } from "./harness.test-suite.ts";

/** What the types would have refused, from plain JavaScript or behind a cast. */
export function describeInput(conforming: Conforming): void {
  const { id, create, secrets, success, captchas } = conforming;
  const { setUp, refusal } = harness(conforming);

  describe("bad input", () => {
    it.each([
      undefined,
      null,
      "passwords",
      {},
      { currentPassword: "", newPassword: "b" },
      { currentPassword: "a", newPassword: "" },
      { currentPassword: "a", newPassword: 1 },
      { currentPassword: ["a"], newPassword: "b" },
    ])("refuses %o for a change", async (request) => {
      expect((await refusal(request)).code).toBe("misconfigured");
    });

    it.each([
      { vendor: "turnstile", token: "CAPTCHA-MARKER" },
      { vendor: "constructor", token: "CAPTCHA-MARKER" },
      { vendor: "__proto__", token: "CAPTCHA-MARKER" },
      { token: "CAPTCHA-MARKER" },
      "CAPTCHA-MARKER",
      "",
      ...captchas.flatMap((vendor) => [{ vendor }, { vendor, token: "" }, { vendor, token: 5 }]),
      ...["recaptcha", "hcaptcha", "tencent"]
        .filter((vendor) => !captchas.includes(vendor))
        .map((vendor) => ({ vendor, token: "CAPTCHA-MARKER", randstr: "@x" })),
    ])("refuses %o for a captcha", async (captcha) => {
      const error = await refusal({ ...change, captcha });
      expect(error.code).toBe("misconfigured");
      expect(error.detail).toMatch(/captcha/);
    });

    it.each(captchas)("carries %s", async (vendor) => {
      const { provider, received } = await setUp(json(success));
      const captcha = { vendor, token: "token", randstr: "@x" } as never;
      await provider.changePassword({ ...change, captcha });
      expect(received).toHaveLength(1);
    });

    it.each([
      "",
      "id.example",
      "//id.example",
      "/api",
      "http://id.example",
      "http://localhost.example",
      "http://127.0.0.1.example",
      "http://10.0.0.1",
      "ftp://id.example",
      "javascript:alert(1)",
      "https:id.example",
      "https:///id.example",
      "https:\\\\id.example",
      " https://id.example",
      "https://id.example/a b",
      "https://id.example\n",
      "https://MARKER:MARKER@id.example",
      "https://@id.example",
      "https://id.example?key=MARKER",
      "https://id.example/?",
      "https://id.example#",
      "https://id.example:99999",
      null,
      42,
      new URL("https://id.example"),
    ])("the factory refuses the base URL %o", (baseUrl) => {
      const make = () => create(baseUrl as string, secrets);
      expect(make).toThrow(expect.objectContaining({ code: "misconfigured", provider: id }));
      expect(make).not.toThrow(/MARKER/);
    });

    it.each([
      "https://id.example",
      "HTTPS://id.example:8443/a/b",
      "http://localhost:4801",
      "http://LocalHost",
      "http://id.localhost:80/",
      "http://127.0.0.1:4801",
      "http://127.8.8.8",
      "http://[::1]:4801",
    ])("the factory takes the base URL %s", (baseUrl) => {
      expect(create(baseUrl, secrets)).toMatchObject({ id });
    });

    it.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY, 2 ** 31, "1000", null, 5n])(
      "the factory refuses the timeout %s",
      (timeout) => {
        const make = () => create("https://id.example", secrets, { timeout: timeout as number });
        expect(make).toThrow(
          expect.objectContaining({ code: "misconfigured", detail: expect.stringContaining("timeout") }),
        );
      },
    );

    it("the factory refuses a fetch that is no function", () => {
      const make = () => create("https://id.example", secrets, { fetch: "fetch" as never });
      expect(make).toThrow(
        expect.objectContaining({ code: "misconfigured", detail: expect.stringContaining("fetch") }),
      );
    });
  });
}
