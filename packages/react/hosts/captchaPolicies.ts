/** What each vendor's page in the documentation says that a strict content security policy needs, beside the nonce. */
export const captchaPolicies: Readonly<
  Record<
    string,
    | {
        readonly frame?: string;
        readonly connect?: string;
        readonly worker?: string;
        /** Default: the policy of the script loader. */
        readonly trustedTypes?: string;
      }
    | undefined
  >
> = {
  recaptcha: {
    frame:
      "https://www.google.com/recaptcha/ https://recaptcha.google.com/recaptcha/ https://www.recaptcha.net/recaptcha/",
  },
  hcaptcha: {
    frame: "https://hcaptcha.com https://*.hcaptcha.com",
    connect: "https://hcaptcha.com https://*.hcaptcha.com",
  },
  turnstile: { frame: "https://challenges.cloudflare.com" },
  altcha: { connect: "{challengeUrl}", worker: "'self'", trustedTypes: "svelte-trusted-html altcha-worker" },
  tencent: {
    frame: "https://*.captcha.qcloud.com https://www.tycaptcha.com",
    connect:
      "https://*.captcha.qcloud.com https://*.captcha.gtimg.com https://www.tycaptcha.com https://rce.tencentrio.com https://www.turingfraud.net",
    worker: "blob:",
  },
};
