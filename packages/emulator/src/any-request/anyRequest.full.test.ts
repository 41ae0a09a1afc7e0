import { describeAnyRequest } from "./describeAnyRequest.test-suite.ts";

describeAnyRequest(10_000, 41);
