import { expect, test } from "vitest";
import { nameFailures } from "./nameFailures.ts";

test("names what failed in Vitest, and a file that broke before its first test", () => {
  const json = JSON.stringify({
    testResults: [
      {
        name: "/a/policy.test.ts",
        status: "failed",
        message: "",
        assertionResults: [
          { status: "passed", fullName: "policy is kept", failureMessages: [] },
          {
            status: "failed",
            fullName: "policy is read",
            failureMessages: ["\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at x"],
          },
        ],
      },
      { name: "/a/broken.test.ts", status: "failed", message: "SyntaxError: no\nmore", assertionResults: [] },
      { name: "/a/good.test.ts", status: "passed", message: "", assertionResults: [{ status: "passed" }] },
    ],
  });
  expect(nameFailures("vitest", json)).toEqual([
    "/a/policy.test.ts: policy is read: AssertionError: expected 1 to be 2",
    "/a/broken.test.ts: SyntaxError: no",
  ]);
});

test("names what failed in Playwright, however deep it stands", () => {
  const spec = (title: string, ok: boolean, ...messages: string[]) => ({
    ...{ title, file: "a.e2e.ts", ok },
    tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const json = JSON.stringify({
    suites: [
      {
        specs: [spec("opens", true), spec("closes", false, "Error: still open\n\n  1 |")],
        suites: [{ specs: [spec("is gone", false)] }],
      },
    ],
  });
  expect(nameFailures("playwright", json)).toEqual(["a.e2e.ts: closes: Error: still open", "a.e2e.ts: is gone: "]);
});

test.each([undefined, "", "{", "{}"])("names nothing where the report is %j", (json) => {
  expect(nameFailures("vitest", json)).toEqual([]);
  expect(nameFailures("playwright", json)).toEqual([]);
});
