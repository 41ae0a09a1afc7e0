import { z } from "zod";

/** LoginRadius's names for the captchas that it verifies (LoginRadius, Bot Protection). */
export const loginRadiusCaptchas = {
  recaptcha: "GoogleRecaptchaV2",
  hcaptcha: "HCaptcha",
  tencent: "QQTencentCaptcha",
} as const;

/** What the lab has of the vendors. */
export const labSettings = z.object({
  /** What goes wrong at the next change, as the emulator's command line has it; empty where nothing does. */
  fault: z.string().default(""),
  /** The captcha that a change has to carry; empty where none is asked for. */
  captcha: z.string().default(""),
  /** Whether the captcha asks for a challenge. */
  challenge: z.boolean().default(false),
});

/** As {@link labSettings} reads it. */
export type LabSettings = z.infer<typeof labSettings>;
