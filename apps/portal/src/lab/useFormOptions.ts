import type { ChangePasswordFormProps } from "@rekey/react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { createCaptcha } from "./createCaptcha.ts";
import { loadMessages } from "./languages.ts";
import { policies } from "./policies.ts";
import { useLab } from "./useLab.ts";

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
