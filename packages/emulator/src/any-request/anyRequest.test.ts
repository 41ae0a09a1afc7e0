import { describeAnyRequest } from "./describeAnyRequest.test-suite.ts";

// The tenth part of what anyRequest.full.test.ts does, from a seed of its own.
describeAnyRequest(1_000, 20_261_124);
