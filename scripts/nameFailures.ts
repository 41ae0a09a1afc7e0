import { stripVTControlCharacters } from "node:util";

/** The part of the report of Vitest's JSON reporter that is read here. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** The part of the report of Playwright's JSON reporter that is read here. */
interface PlaywrightReport {
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  specs: { title: string; file: string; ok: boolean; tests: { results: { errors: { message: string }[] }[] }[] }[];
  suites?: PlaywrightSuite[];
}

const readers = {
  vitest({ testResults }: VitestReport): string[] {
    return testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((assertion) => assertion.status === "failed");
      // A file that broke before its first test ran.
      if (status === "failed" && failed.length === 0) return [toLine(name, message)];
      return failed.map(({ fullName, failureMessages }) => toLine(`${name}: ${fullName}`, failureMessages[0]));
    });
  },
  playwright({ suites }: PlaywrightReport): string[] {
    const specsOf = (suite: PlaywrightSuite): PlaywrightSuite["specs"] => [
      ...suite.specs,
      ...(suite.suites ?? []).flatMap(specsOf),
    ];
    return suites
      .flatMap(specsOf)
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
        return toLine(`${file}: ${title}`, errors[0]?.message);
      });
  },
};

/**
 * A line for each failed test of one run, from the JSON report it wrote: where it is and what it said first. Whoever has
 * only the end of a long output, as of a run elsewhere, learns from it what to look at.
 *
 * @param runner - which reporter wrote the report
 * @param json - the report; none is named where there is none, or where it can't be read
 */
export function nameFailures(runner: keyof typeof readers, json: string | undefined): string[] {
  try {
    return readers[runner](JSON.parse(json ?? ""));
  } catch {
    return [];
  }
}

function toLine(test: string, message = ""): string {
  return `${test}: ${stripVTControlCharacters(message).trim().split("\n")[0]}`;
}
