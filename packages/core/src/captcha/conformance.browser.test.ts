import { describe, expect, inject, it } from "vitest";
import { page } from "vitest/browser";
import type { CaptchaAdapter } from "../captcha.ts";
import { describeCaptcha } from "../testing/describeCaptcha.ts";
import { altcha } from "./altcha.ts";
import { custom } from "./custom.ts";
import { fromRef } from "./fromRef.ts";
import { hcaptcha } from "./hcaptcha.ts";
import { recaptcha } from "./recaptcha.ts";
import { tencent } from "./tencent.ts";
import { turnstile } from "./turnstile.ts";

const { baseUrl, vendors } = inject("captchas");

/** Where nobody listens: the discard port of this machine. */
const nowhere = "http://127.0.0.1:9/api.js";

/** The first script of a vendor's, as the emulator has it. */
const scriptOf = (vendor: string, path = vendors[vendor]?.scripts[0]) => `${baseUrl}/${path}`;
const keyOf = (vendor: string) => vendors[vendor]?.siteKey ?? "";

/** Ticks the box in the vendor's frame. */
async function tick(host: HTMLElement): Promise<void> {
  const frame = page.frameLocator(page.elementLocator(host).getByTitle(/checkbox/));
  await frame.getByRole("checkbox").click();
}

/** One adapter, with the script of the stand-in, and with none. */
function underTest(create: (scriptUrl: string) => CaptchaAdapter, scriptUrl: string, global: string) {
  return {
    create: () => create(scriptUrl),
    createUnreachable: () => {
      // What is there already would be used.
      Reflect.deleteProperty(window, global);
      return create(nowhere);
    },
  };
}

for (const type of ["checkbox", "invisible", "score"] as const) {
  describeCaptcha(
    `recaptcha, ${type}`,
    {
      ...underTest(
        (scriptUrl) => recaptcha({ siteKey: keyOf("recaptcha"), type, scriptUrl }),
        scriptOf("recaptcha"),
        "grecaptcha",
      ),
      ...(type === "checkbox" && { solve: tick }),
    },
    { describe, it, expect },
  );
}

for (const [type, find] of [
  ["popup", () => page.getByTitle(/challenge/)],
  ["embedded", (host: HTMLElement) => page.elementLocator(host).getByTitle(/challenge/)],
] as const) {
  describeCaptcha(
    `tencent, ${type}`,
    {
      ...underTest(
        (scriptUrl) => tencent({ appId: keyOf("tencent"), type, scriptUrl }),
        scriptOf("tencent"),
        "TencentCaptcha",
      ),
      solve: (host) => page.frameLocator(find(host)).getByRole("button", { name: "Solve" }).click(),
    },
    { describe, it, expect },
  );
}

describeCaptcha(
  "hcaptcha, a checkbox",
  {
    ...underTest((scriptUrl) => hcaptcha({ siteKey: keyOf("hcaptcha"), scriptUrl }), scriptOf("hcaptcha"), "hcaptcha"),
    solve: tick,
  },
  { describe, it, expect },
);
describeCaptcha(
  "hcaptcha, invisible",
  underTest(
    (scriptUrl) => hcaptcha({ siteKey: keyOf("hcaptcha"), type: "invisible", scriptUrl }),
    scriptOf("hcaptcha"),
    "hcaptcha",
  ),
  { describe, it, expect },
);

for (const type of ["managed", "invisible"] as const) {
  describeCaptcha(
    `turnstile, ${type}`,
    underTest(
      (scriptUrl) => turnstile({ siteKey: keyOf("turnstile"), type, scriptUrl }),
      scriptOf("turnstile"),
      "turnstile",
    ),
    { describe, it, expect },
  );
}

describeCaptcha(
  "altcha",
  {
    create: () => altcha({ challengeUrl: `${baseUrl}/altcha/challenge` }),
    createUnreachable: () => altcha({ challengeUrl: nowhere }),
  },
  { describe, it, expect },
);

let count = 0;
const component = { current: { ask: async () => `token ${++count}`, forget: () => {} } };

describeCaptcha(
  "fromRef",
  {
    create: () => fromRef({ id: "own", ref: component, execute: (it) => it.ask(), reset: (it) => it.forget() }),
    createUnreachable: () => fromRef({ id: "own", ref: { current: null }, execute: () => "", reset: () => {} }),
  },
  { describe, it, expect },
);

describeCaptcha(
  "custom",
  {
    create: () =>
      custom({
        id: "own",
        presentation: "invisible",
        mount: async () => ({
          execute: async () => ({ vendor: "own", token: `token ${++count}` }),
          reset: () => {},
          destroy: () => {},
        }),
      }),
  },
  { describe, it, expect },
);
