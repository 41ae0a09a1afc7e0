import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { verifyCaptcha } from "./verifyCaptcha.ts";

/** A captcha's server of one's own, and what it was asked. */
async function serve(status: number, body: string) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
    response.writeHead(status, { location: "/elsewhere" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const standIns = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, accounts: { hcaptcha: { siteKey: "site", secret: "secret-1", standIns } } };
}

const response = { vendor: "hcaptcha", token: "token/1+" };

test("the token goes to the captcha's own verification, once, with the secret", async () => {
  const { asked, accounts } = await serve(200, '{"success":true}');
  expect(await verifyCaptcha(accounts, response)).toBe(true);
  expect(asked).toEqual(["POST /api.hcaptcha.com/siteverify secret=secret-1&response=token%2F1%2B"]);
});

test.each(['{"success":false}', '{"success":"true"}', "{}", '{"success":true,"score":0.1}'])(
  "%s lets nobody through",
  async (body) => {
    expect(await verifyCaptcha((await serve(200, body)).accounts, response)).toBe(false);
  },
);

test("a captcha without an account, or of no known name, lets nobody through and asks nobody", async () => {
  const { asked, accounts } = await serve(200, '{"success":true}');
  for (const vendor of ["turnstile", "tencent", "altcha", "__proto__", "constructor"]) {
    expect(await verifyCaptcha(accounts, { vendor, token: "t" })).toBe(false);
  }
  expect(asked).toEqual([]);
});

test.each([
  ["a page of HTML", 502, "<html>"],
  ["a redirect", 302, ""],
])("%s is no verdict, and the error quotes no secret", async (_title, status, body) => {
  const { accounts } = await serve(status, body);
  await expect(verifyCaptcha(accounts, response)).rejects.toThrow(
    /^The portal's server got no verdict from api\.hcaptcha\.com\/siteverify\.$/,
  );
});
