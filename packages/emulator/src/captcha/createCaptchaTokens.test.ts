import { beforeEach, describe, expect, it } from "vitest";
import { type CaptchaTokens, createCaptchaTokens } from "./createCaptchaTokens.ts";

let now: number;
let tokens: CaptchaTokens;
beforeEach(() => {
  now = 1_000_000;
  tokens = createCaptchaTokens({ now: () => now });
});

const lifetime = 120_000;
const given = { vendor: "hcaptcha", siteKey: "key", action: "", hostname: "portal.example", token: "T", randstr: "" };
const mint = (different: Partial<typeof given> = {}) => tokens.mint({ ...given, ...different }, lifetime);
const verdictOf = (...question: Parameters<CaptchaTokens["consume"]>) => tokens.consume(...question).verdict;

it("tells what a token was given for, and until when it is good", () => {
  const minted = mint();
  expect(minted).toEqual({ ...given, mintedAt: now, expiresAt: now + lifetime });
  expect(tokens.consume("hcaptcha", "T")).toEqual({ verdict: "accepted", minted });
});

it("accepts a token once", () => {
  mint();
  mint({ token: "other" });
  const verdicts = ["T", "T", "other", "T"].map((token) => verdictOf("hcaptcha", token));
  expect(verdicts).toEqual(["accepted", "used", "accepted", "used"]);
});

it("accepts a token until the last millisecond of its life, and not in the next", () => {
  mint();
  mint({ token: "late" });
  now += lifetime - 1;
  expect(verdictOf("hcaptcha", "T")).toBe("accepted");
  now += 1;
  expect(verdictOf("hcaptcha", "late")).toBe("expired");
});

it("says of a used token that it is used, also once it has expired", () => {
  mint();
  verdictOf("hcaptcha", "T");
  now += lifetime;
  expect(verdictOf("hcaptcha", "T")).toBe("used");
});

it("never accepts a token without a life", () => {
  tokens.mint(given, 0);
  expect(verdictOf("hcaptcha", "T")).toBe("expired");
});

it.each([
  ["hcaptcha", "t"],
  ["hcaptcha", ""],
  ["hcaptcha", "__proto__"],
  ["recaptcha", "T"],
  ["", "T"],
])("knows no token of %j that is %j, and tells nothing of it", (vendor, token) => {
  mint();
  expect(tokens.consume(vendor, token)).toEqual({ verdict: "unknown" });
  expect(verdictOf("hcaptcha", "T")).toBe("accepted");
});

describe("what it has to be for", () => {
  it.each([{ siteKey: "other" }, { siteKey: "" }, { siteKey: "key", randstr: "@y" }, { randstr: "" }])(
    "%j is a mismatch, and uses up nothing",
    (match) => {
      const minted = mint({ randstr: "@x" });
      expect(tokens.consume("hcaptcha", "T", match)).toEqual({ verdict: "mismatch", minted });
      expect(verdictOf("hcaptcha", "T", { siteKey: "key", randstr: "@x" })).toBe("accepted");
    },
  );
});

it("forgets all of them", () => {
  mint();
  mint({ token: "fresh" });
  verdictOf("hcaptcha", "T");
  tokens.clear();
  expect(["T", "fresh"].map((token) => verdictOf("hcaptcha", token))).toEqual(["unknown", "unknown"]);
  mint();
  expect(verdictOf("hcaptcha", "T")).toBe("accepted");
});

it("keeps the last ten thousand", () => {
  for (let index = 0; index <= 10_000; index += 1) mint({ token: `T${index}` });
  const verdicts = ["T0", "T1", "T10000"].map((token) => verdictOf("hcaptcha", token));
  expect(verdicts).toEqual(["unknown", "accepted", "accepted"]);
});
