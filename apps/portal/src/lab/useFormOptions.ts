import type { CaptchaAdapter } from "@rekey/core";
import type { ChangePasswordFormProps } from "@rekey/react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { labCaptchas } from "./labCaptchas.ts";
import { loadMessages } from "./languages.ts";
import { policies } from "./policies.ts";
import { useLab } from "./useLab.ts";
import { whyNotCaptcha } from "./whyNotCaptcha.ts";

/** What the lab has chosen, as the form takes it. @param systemId - where the person is signed in */
export function useFormOptions(systemId: string): Pick<ChangePasswordFormProps, "captcha" | "policy" | "messages"> {
  const { state } = useLab();
  const { data: configuration } = useConfiguration();
  const { data: messages } = useQuery({
    queryKey: ["messages", state.language],
    queryFn: async () => (await loadMessages(state.language)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const captcha = useMemo(
    () => configuration && createCaptcha(state.captcha, systemId, configuration),
    [state.captcha, systemId, configuration],
  );
  return {
    policy: policies[state.policy]?.policy,
    messages: messages ?? undefined,
    captcha,
  };
}

function createCaptcha(name: string, systemId: string, configuration: PortalConfiguration) {
  const captcha = labCaptchas[name];
  if (!captcha || whyNotCaptcha(systemId, captcha, configuration)) return undefined;
  const account = captcha.vendor === "altcha" ? undefined : configuration.captchas[captcha.vendor];
  // Which provider it meets is known only now; that the two go together was asked above.
  return captcha.create(account ?? { siteKey: "", isVerifiedHere: true }) as CaptchaAdapter as CaptchaAdapter<never>;
}
