import { createLoginRadiusProvider, loginRadiusConfiguration } from "@rekey/core/providers/loginradius";
import { ChangePasswordForm } from "@rekey/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@rekey/react/styles.css";
import { readHost } from "./Host.ts";

const host = readHost();
const provider = createLoginRadiusProvider(host);

// Each captcha comes only where the app asks for it, as the documentation has it.
const configuration = await loginRadiusConfiguration({
  apiKey: host.apiKey,
  baseUrl: host.baseUrl,
  captchas: {
    recaptcha: async (settings) => (await import("@rekey/core/captcha/recaptcha")).recaptcha(settings),
    tencent: async (settings) => (await import("@rekey/core/captcha/tencent")).tencent(settings),
  },
  captcha: async () => (await import("@rekey/core/captcha/hcaptcha")).hcaptcha({ siteKey: host.siteKeys.hcaptcha }),
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ChangePasswordForm provider={provider} username={host.username} {...configuration} />
  </StrictMode>,
);
