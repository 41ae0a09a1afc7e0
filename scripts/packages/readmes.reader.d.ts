// What a reader of the READMEs has of their own; everything else a block has to import.

declare const session: { email: string; accessToken: string; authKey: string; registrationToken: string };
declare const provider: import("@rekey/core").Provider;
declare const changeAtServer: import("@rekey/core").Provider<import("@rekey/core").CaptchaResponse>["changePassword"];
declare const getSession: () => Promise<typeof session>;
/** As the getting-started pages write it. */
declare const ChangePasswordPage: () => import("react").ReactElement;
declare const navigate: (to: string) => void;
declare const Button: (props: { variant: string; className?: string }) => import("react").ReactElement;

declare const apiKey: string;
declare const accessToken: string;
declare const currentPassword: string;
declare const oldPassword: string;
declare const newPassword: string;
declare const signal: AbortSignal;

/** The test runner's. */
declare const expect: (value: unknown) => { toMatchObject: (expected: object) => void };

/** Of the browser, where TypeScript's own library has it not yet. */
declare const trustedTypes: {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (url: string) => string };
};
