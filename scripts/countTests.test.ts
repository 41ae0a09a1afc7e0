import { describe, expect, test } from "vitest";
import { countTests, sumCounts } from "./countTests.ts";

const oneFailure = { passed: 0, failed: 1 };

function vitest(numPassedTests: number, numFailedTests: number, testResults: unknown[] = []): string {
  return JSON.stringify({ numPassedTests, numFailedTests, testResults });
}

function playwright(stats: { expected?: number; unexpected?: number; flaky?: number }, errors: unknown[] = []): string {
  return JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, ...stats }, errors });
}

describe.each(["vitest", "playwright"] as const)("%s", (runner) => {
  test.each([
    { what: "no report", json: undefined },
    { what: "an empty report", json: "" },
    { what: "half a report", json: '{"numPassedTests": 3, "stats": {' },
    { what: "a report of another shape", json: "{}" },
    { what: "a report of other names", json: '{"testResults": [], "stats": {}, "errors": []}' },
  ])("$what is one failure, also where the runner says that all is well", ({ json }) => {
    expect(countTests(runner, json, 0)).toEqual(oneFailure);
    expect(countTests(runner, json, 1)).toEqual(oneFailure);
  });
});

describe("vitest", () => {
  test("counts what passed and what failed", () => {
    expect(countTests("vitest", vitest(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
    const file = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
    expect(countTests("vitest", vitest(12, 3, [file]), 1)).toEqual({ passed: 12, failed: 3 });
  });

  test("no test at all is one failure", () => {
    expect(countTests("vitest", vitest(0, 0), 0)).toEqual(oneFailure);
  });

  test("a file that broke before its first test is a failure of its own", () => {
    const files = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    expect(countTests("vitest", vitest(1, 1, files), 1)).toEqual({ passed: 1, failed: 2 });
  });

  test("a crash after the last test is a failure", () => {
    expect(countTests("vitest", vitest(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
  });
});

describe("playwright", () => {
  test("counts what passed and what failed, and calls a flaky test failed", () => {
    expect(countTests("playwright", playwright({ expected: 9 }), 0)).toEqual({ passed: 9, failed: 0 });
    const mixed = playwright({ expected: 9, unexpected: 2, flaky: 1 });
    expect(countTests("playwright", mixed, 1)).toEqual({ passed: 9, failed: 3 });
  });

  test("no test at all is one failure, also where all were skipped", () => {
    expect(countTests("playwright", playwright({}), 0)).toEqual(oneFailure);
  });

  test("an error outside of any test is a failure", () => {
    expect(countTests("playwright", playwright({ expected: 9 }, [{ message: "…" }]), 1)).toEqual({
      passed: 9,
      failed: 1,
    });
    expect(countTests("playwright", playwright({ expected: 9 }), 130)).toEqual({ passed: 9, failed: 1 });
  });
});

test("the sum is over all parts, and of none it is none", () => {
  expect(sumCounts([{ passed: 1, failed: 0 }, oneFailure, { passed: 40, failed: 2 }])).toEqual({
    passed: 41,
    failed: 3,
  });
  expect(sumCounts([])).toEqual({ passed: 0, failed: 0 });
});
