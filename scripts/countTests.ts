/** How a part of the test run went. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of the report of Vitest's JSON reporter that is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The part of the report of Playwright's JSON reporter that is read here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

const readers = {
  vitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Counts {
    // A file that broke before its first test ran is in no count of tests.
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
  },
  playwright({ stats, errors }: PlaywrightReport): Counts {
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  },
};

/**
 * Counts the tests of one run from the JSON report it wrote. A run that can't be counted, or that ran no test at all,
 * is one failure: never silence.
 *
 * @param runner - which reporter wrote the report
 * @param json - the report; undefined where there is none
 * @param exitCode - the runner's. Not 0 where anything went wrong, also what no count holds: an error between two
 *   tests, a crash after the last
 */
export function countTests(runner: keyof typeof readers, json: string | undefined, exitCode: number): Counts {
  let counts: Counts;
  try {
    counts = readers[runner](JSON.parse(json ?? ""));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const { passed, failed } = counts;
  // NaN, from a report of another shape, is not more than 0 either.
  if (!(passed + failed > 0)) return { passed: 0, failed: 1 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** Adds up the parts. */
export function sumCounts(parts: readonly Counts[]): Counts {
  return {
    passed: parts.reduce((total, { passed }) => total + passed, 0),
    failed: parts.reduce((total, { failed }) => total + failed, 0),
  };
}
