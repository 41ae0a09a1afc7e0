import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { call } from "../testing/call.ts";
import { john } from "../testing/startTestEmulator.ts";
import { startVendor, type VendorName, type VendorUnderTest, vendorNames } from "../testing/startVendor.ts";

const end = "Host: localhost\r\nConnection: close\r\n\r\n";
const parts = ["control", "captcha", "leadsquared", "loginradius"] as const;

const envelope: Record<VendorName, object> = {
  leadsquared: { Status: "Error", ExceptionType: expect.any(String), ExceptionMessage: expect.any(String) },
  loginradius: { ErrorCode: expect.any(Number), Message: expect.any(String), Description: expect.any(String) },
};

let vendor: VendorUnderTest;
const reported = vi.spyOn(console, "error");
beforeAll(async () => {
  vendor = await startVendor("leadsquared");
});
afterAll(() => vendor.close());

/** Sends bytes as they are, and returns all answers when the connection has ended. */
async function send(
  text: string,
  part: (typeof parts)[number],
): Promise<{ status: number; head: string; body: string }[]> {
  const socket = connect(vendor.ports[part], "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(text, "latin1");
  await closed;
  return received
    .split(/(?=HTTP\/1\.1 )/)
    .filter(Boolean)
    .map((answer) => {
      const [head = "", body = ""] = answer.split("\r\n\r\n");
      return { status: Number(head.split(" ")[1]), head, body };
    });
}

const broken: [string, string, number][] = [
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["TLS", "\x16\x03\x01\x02\x00\x01\x00", 400],
  ["a method in lower case", `get / HTTP/1.1\r\n${end}`, 400],
  ["an unknown method", `BREW / HTTP/1.1\r\n${end}`, 400],
  ["an escape sequence in the path", `GET /\x1b[31m HTTP/1.1\r\n${end}`, 400],
  ["a path that is not ASCII", `GET /k\xe4se HTTP/1.1\r\n${end}`, 400],
  ["a version of HTTP to come", `GET / HTTP/9.9\r\n${end}`, 400],
  ["too many headers", `GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["a header without a colon", `GET / HTTP/1.1\r\nnonsense\r\n${end}`, 400],
  ["two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400],
  ["a length that is none", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n", 400],
  ["a chunk that is none", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400],
  ["no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["a Host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400],
  ["a Host with a path", "GET / HTTP/1.1\r\nHost: localhost/x\r\nConnection: close\r\n\r\n", 400],
  ["the target *", `OPTIONS * HTTP/1.1\r\n${end}`, 400],
  ["a backslash in the path", `GET /\\x HTTP/1.1\r\n${end}`, 400],
  ["a tunnel", `CONNECT localhost:80 HTTP/1.1\r\n${end}`, 405],
  ["an expectation", `POST / HTTP/1.1\r\nExpect: tea\r\nContent-Length: 2\r\n${end}`, 417],
];

const odd: [string, string][] = [
  ["two slashes", `GET //nowhere HTTP/1.1\r\n${end}`],
  ["a whole URL", `GET http://elsewhere.example/nowhere HTTP/1.1\r\n${end}`],
  ["broken percent signs", `GET /%zz%00 HTTP/1.1\r\n${end}`],
  ["dots", `GET /../../nowhere HTTP/1.1\r\n${end}`],
  ["TRACE", `TRACE /nowhere HTTP/1.1\r\n${end}`],
  ["QUERY", `QUERY /nowhere HTTP/1.1\r\n${end}`],
  [
    "an upgrade",
    "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close, upgrade\r\nUpgrade: websocket\r\n\r\n",
  ],
  [
    "a body where none belongs",
    "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
  ],
];

describe.each(vendorNames)("what is no proper HTTP, at %s", (name) => {
  it.each(broken)("%s is answered in the vendor's JSON", async (_, text, status) => {
    const [answer, ...others] = await send(text, name);
    expect([answer!.status, others]).toEqual([status, []]);
    expect(JSON.parse(answer!.body)).toMatchObject(envelope[name]);
    expect(answer!.head).toMatch(/^content-type: application\/json\r?$/im);
    expect(answer!.head).toMatch(/^access-control-allow-origin: \*\r?$/im);
    expect(answer!.head).toMatch(new RegExp(`^content-length: ${Buffer.byteLength(answer!.body)}\r?$`, "im"));
  });

  it.each(odd)("%s is a request like any other: the path is unknown", async (_, text) => {
    const [answer, ...others] = await send(text, name);
    expect([answer!.status, others]).toEqual([404, []]);
    expect(JSON.parse(answer!.body)).toMatchObject(envelope[name]);
  });
});

describe.each(["control", "captcha"] as const)("what is no proper HTTP, at %s", (part) => {
  it.each(broken)("%s is answered in JSON", async (_, text, status) => {
    const [answer] = await send(text, part);
    expect([answer!.status, JSON.parse(answer!.body)]).toEqual([status, { error: "This can't be read as HTTP." }]);
  });
});

describe("nonsense after a request", () => {
  const next = "NewSamplepassword@123";

  it("comes after its answer, which is not mixed up with it", async () => {
    const answers = await send(`${vendor.changeAsText(next)}nonsense\r\n\r\n`, "leadsquared");
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    expect(JSON.parse(answers[0]!.body)).toMatchObject({ IsSuccessful: true });
    expect([await vendor.accepts(john.password), await vendor.accepts(next)]).toEqual([false, true]);
  });

  it("in pieces is answered once", async () => {
    const answers = await send("nonsense\r\n".repeat(100_000), "leadsquared");
    expect(answers.map(({ status }) => status)).toEqual([400]);
  });

  it("leaves the emulator as it was, like everything above, and is no failure to report", async () => {
    expect((await call(`${vendor.urls.control}/health`)).body).toEqual({ status: "ok" });
    expect((await fetch(vendor.url)).status).toBe(404);
    expect(reported).not.toHaveBeenCalled();
  });
});
