import { expect, test } from "vitest";
import { maskBody, maskUrl, maskValue } from "./mask.ts";

const secret = "four quiet copper lanterns";

test("bodies keep their shape and lose every text that could be a secret", () => {
  const body = { CurrentPassword: secret, nested: { token: secret, list: [secret, 1, true] }, Message: "Changed" };
  const masked = maskBody(JSON.stringify(body));
  expect(masked).not.toContain(secret);
  expect(JSON.parse(masked)).toEqual({
    CurrentPassword: "••••(26)",
    nested: { token: "••••(26)", list: ["••••(26)", 1, true] },
    Message: "Changed",
  });
});

test("an error page is shown as it is, but not all of it", () => {
  expect(maskBody("<h1>Bad gateway</h1>")).toBe("<h1>Bad gateway</h1>");
  expect(maskBody("x".repeat(1_000))).toHaveLength(401);
});

test("headers and queries show what is public", () => {
  expect(maskValue("Authorization", secret)).toBe("••••(26)");
  expect(maskValue("X-LSQ-PortalId", "7d1c")).toBe("7d1c");
  globalThis.location ??= { href: "https://portal.example/" } as Location;
  expect(maskUrl("https://api.example/change?apikey=public&access_token=abc")).toBe(
    "https://api.example/change?apikey=public&access_token=••••(3)",
  );
});
