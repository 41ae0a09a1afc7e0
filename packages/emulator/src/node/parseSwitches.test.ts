import { expect, it } from "vitest";
import { parseSwitches } from "./parseSwitches.ts";

it.each([
  [[], {}],
  [["loginradius.xhr200=false"], { loginradius: { xhr200: false } }],
  [["loginradius.xhr200=always"], { loginradius: { xhr200: "always" } }],
  [["loginradius.status908=400"], { loginradius: { status908: 400 } }],
  // A number for JSON, and a text for this switch.
  [["leadsquared.domainErrorMode=400"], { leadsquared: { domainErrorMode: "400" } }],
  [["leadsquared.rateLimit=off"], { leadsquared: { rateLimit: "off" } }],
  [['leadsquared.rateLimit={"calls":1,"periodMs":2}'], { leadsquared: { rateLimit: { calls: 1, periodMs: 2 } } }],
  [["loginradius.webhookUrl=http://a.example/?b=c.d"], { loginradius: { webhookUrl: "http://a.example/?b=c.d" } }],
  [["loginradius.passwordRules=min_length[8]|required"], { loginradius: { passwordRules: "min_length[8]|required" } }],
  [
    ["loginradius.xhr200=false", "leadsquared.rateStatus=403", "loginradius.errorBody=short"],
    { loginradius: { xhr200: false, errorBody: "short" }, leadsquared: { rateStatus: 403 } },
  ],
  [["captcha.script=no-global", "captcha.score=0.1"], { captcha: { script: "no-global", score: 0.1 } }],
  [["loginradius.xhr200=false", "loginradius.xhr200=true"], { loginradius: { xhr200: true } }],
])("%j", (texts, positions) => {
  expect(parseSwitches(texts)).toEqual(positions);
});

it.each([
  ["xhr200=false", "write it as vendor.switch=position; the vendors are: leadsquared, loginradius, captcha."],
  ["okta.xhr200=false", "the vendors are: leadsquared, loginradius, captcha."],
  ["constructor.name=x", "the vendors are: leadsquared, loginradius, captcha."],
  ["loginradius", "loginradius has no switch “”. It has: rateLimit, "],
  ["loginradius.XHR200=false", "loginradius has no switch “XHR200”. It has: rateLimit, "],
  ["loginradius.toString=x", "loginradius has no switch “toString”."],
  ["loginradius.xhr200=maybe", 'loginradius.xhr200 can\'t stand so. Its positions: true | false | "always".'],
  ["loginradius.xhr200", "loginradius.xhr200 can't stand so."],
  ["leadsquared.rateStatus=500", "leadsquared.rateStatus can't stand so. Its positions: 429 | 403 | 200."],
])("refuses %j, and says what there is", (text, problem) => {
  expect(() => parseSwitches([text])).toThrow(problem);
});
