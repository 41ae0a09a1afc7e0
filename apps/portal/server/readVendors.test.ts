import { expect, test } from "vitest";
import { readVendors } from "./readVendors.ts";

const emulated = {
  leadSquared: { baseUrl: "http://localhost:4801", portalId: "p", accessKey: "a", secretKey: "s" },
  loginRadius: { baseUrl: "http://localhost:4802", apiKey: "k", sott: "one" },
  captchas: { hcaptcha: { siteKey: "test", secret: "test", standIns: "http://localhost:4803" } },
  emulated: ["leadsquared", "loginradius"] as const,
};

const leadSquared = {
  LEADSQUARED_BASE_URL: "https://portalapi-us11.leadsquared.com",
  LEADSQUARED_PORTAL_ID: "portal",
  LEADSQUARED_ACCESS_KEY: "access",
  LEADSQUARED_SECRET_KEY: "secret",
};

test("without variables everything stays emulated", () => {
  expect(readVendors(emulated, { HOME: "/root" })).toEqual(emulated);
});

test("a vendor that is named is the real one, and the other stays emulated", () => {
  expect(readVendors(emulated, leadSquared)).toEqual({
    ...emulated,
    leadSquared: {
      baseUrl: "https://portalapi-us11.leadsquared.com",
      portalId: "portal",
      accessKey: "access",
      secretKey: "secret",
    },
    emulated: ["loginradius"],
  });
  expect(readVendors(emulated, { LOGINRADIUS_API_KEY: "real" })).toMatchObject({
    loginRadius: { apiKey: "real", baseUrl: "https://api.loginradius.com", sott: undefined },
    emulated: ["leadsquared"],
  });
});

test("a captcha's account takes the stand-in's place", () => {
  const { captchas } = readVendors(emulated, {
    HCAPTCHA_SITE_KEY: "real",
    TURNSTILE_SITE_KEY: "t",
    TURNSTILE_SECRET: "u",
  });
  expect(captchas).toEqual({ hcaptcha: { siteKey: "real" }, turnstile: { siteKey: "t", secret: "u" } });
});

test("half a vendor is refused, and what is missing is named without what is there", () => {
  const { LEADSQUARED_SECRET_KEY: _, ...half } = leadSquared;
  expect(() => readVendors(emulated, half)).toThrow(/Set LEADSQUARED_SECRET_KEY too, or none of them\.$/);
  expect(() => readVendors(emulated, half)).not.toThrow(/portal-api|access"/);
});
