import type { CaptchaAdapter, Provider } from "@rekey/core";
import { ar } from "@rekey/core/messages/ar";
import { createCustomProvider } from "@rekey/core/providers/custom";
import { createLoginRadiusProvider } from "@rekey/core/providers/loginradius";
import { ChangePasswordForm, type ChangePasswordFormProps } from "@rekey/react";
import { type ReactElement, StrictMode, useState } from "react";
import { type CaptchaName, captchas } from "./captchas.ts";
import { changeAtServer } from "./changeAtServer.ts";
import type { Host } from "./Host.ts";

const carriedByLoginRadius = ["recaptcha", "hcaptcha", "tencent"];

/** Which provider a portal would have with the captcha. The types of both are known only when the page runs. */
function createProvider(host: Host, { id }: CaptchaAdapter): Provider<never> {
  if (carriedByLoginRadius.includes(id)) return createLoginRadiusProvider(host) as unknown as Provider<never>;
  return createCustomProvider({ id: "portal", accepts: [id], changePassword: changeAtServer }) as Provider<never>;
}

function Form({ host, name, ...props }: { host: Host; name: CaptchaName } & Partial<ChangePasswordFormProps>) {
  // At each render anew, as many a page will have it.
  const captcha = captchas[name](host.siteKeys) as CaptchaAdapter<never>;
  const [provider] = useState(() => createProvider(host, captcha));
  return <ChangePasswordForm {...{ provider, captcha }} username={host.username} {...props} />;
}

/** One form with a captcha, or two, with a button that takes them away and brings them back. */
export function CaptchaForms({ host, query }: { host: Host; query: string }): ReactElement {
  const wanted = new URLSearchParams(query);
  const [present, setPresent] = useState(true);
  const [, renderAgain] = useState(0);
  const name = wanted.get("captcha") as CaptchaName;
  const loading = wanted.get("loading") as "focus" | "required" | undefined;
  return (
    <StrictMode>
      <button type="button" onClick={() => setPresent((was) => !was)}>
        {present ? "Take away" : "Bring back"}
      </button>
      <button type="button" onClick={() => renderAgain((count) => count + 1)}>
        Render again
      </button>
      {present &&
        Array.from({ length: Number(wanted.get("forms") ?? 1) }, (_, index) => (
          <section key={index} aria-label={`Form ${index + 1}`}>
            <Form
              {...{ host, name }}
              messages={wanted.has("rtl") ? ar : undefined}
              captchaLoading={loading ?? undefined}
            />
          </section>
        ))}
    </StrictMode>
  );
}
