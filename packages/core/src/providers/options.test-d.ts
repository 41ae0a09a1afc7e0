import { createLeadSquaredProvider } from "./leadsquared.ts";
import { createLoginRadiusProvider } from "./loginradius.ts";

const keys = { portalId: "1", authKey: "key", registrationToken: "token" };
const host = "portalapi.leadsquared.com";
const baseUrl = "https://id.example";

createLeadSquaredProvider({ ...keys, host });
createLeadSquaredProvider({ ...keys, baseUrl });
createLeadSquaredProvider({
  ...keys,
  baseUrl,
  host: undefined,
  fetch: undefined,
  timeout: undefined,
  errorPatterns: undefined,
});
createLeadSquaredProvider({
  ...keys,
  host,
  errorPatterns: [{ pattern: /x/, code: "account_locked", field: undefined }],
});
// @ts-expect-error the passwords go to one place
createLeadSquaredProvider({ ...keys, host, baseUrl });
// @ts-expect-error and they must go somewhere
createLeadSquaredProvider(keys);
// @ts-expect-error no key
createLeadSquaredProvider({ host, portalId: "1", registrationToken: "token" });
// @ts-expect-error not an error code
createLeadSquaredProvider({ ...keys, host, errorPatterns: [{ pattern: /x/, code: "locked" }] });
// @ts-expect-error a function that may give nothing is no secret
createLeadSquaredProvider({ ...keys, host, authKey: () => undefined });

const app = { apiKey: "key", accessToken: async () => "token" };
createLoginRadiusProvider(app);
createLoginRadiusProvider({ ...app, baseUrl, accessTokenIn: "query", preventWebhook: "header", timeout: 5_000, fetch });
createLoginRadiusProvider({ ...app, baseUrl: undefined, accessTokenIn: undefined, preventWebhook: undefined });
createLoginRadiusProvider({ ...app, recaptchaParameter: "g_recaptcha_response" });
createLoginRadiusProvider({ ...app, recaptchaParameter: "both" });
// @ts-expect-error no documented spelling
createLoginRadiusProvider({ ...app, recaptchaParameter: "recaptcha" });
// @ts-expect-error there is no third place
createLoginRadiusProvider({ ...app, accessTokenIn: "body" });
// @ts-expect-error the key is no secret, so it is no function
createLoginRadiusProvider({ ...app, apiKey: () => "key" });
