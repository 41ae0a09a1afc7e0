import { type FaultInput, parseFault } from "@rekey/emulator";
import type { VendorName } from "../PortalVendors.ts";
import type { Control } from "./Control.ts";
import { type LabSettings, labSettings, loginRadiusCaptchas } from "./LabSettings.ts";

/** What the portal's lab can do with the emulator. */
export interface Lab {
  readonly settings: () => LabSettings;
  /** @throws Error whose message says what is wrong with the fault */
  readonly apply: (settings: LabSettings) => Promise<void>;
  /** Ends every session, by putting the vendors' clock forward. */
  readonly expire: () => Promise<void>;
  /** Everything as in the beginning. */
  readonly reset: () => Promise<void>;
  readonly mails: () => Promise<readonly LabMail[]>;
  readonly accounts: () => Promise<readonly LabAccount[]>;
}

/** A mail that an emulated vendor has sent. */
export interface LabMail {
  readonly at: string;
  readonly vendor: string;
  readonly to: string;
  readonly subject: string;
  readonly link?: string | undefined;
}

/** Somebody who can sign in from the start. */
export interface LabAccount {
  readonly vendor: VendorName;
  readonly email: string;
  readonly password: string;
}

/** The calls that a fault of the lab meets, where it names none itself. */
const changeRoutes: Readonly<Record<VendorName, string>> = {
  leadsquared: "POST /api/Settings/v2/ChangePassword",
  loginradius: "PUT /identity/v2/auth/password/change",
};

/** Longer than a session at either vendor. In milliseconds. */
const longerThanSessions = 5 * 60 * 60 * 1_000;

/** Makes the lab of a portal. @param portalUrl - where the links in mails lead to; asked for late, when it is known */
export function createLab(control: Control, portalUrl: () => string): Lab {
  let current = labSettings.parse({});
  const apply = async (settings: LabSettings) => {
    const faults = faultsOf(settings.fault);
    const { captcha, challenge } = settings;
    const kind = loginRadiusCaptchas[captcha as keyof typeof loginRadiusCaptchas];
    await control("DELETE /faults");
    // A code that one vendor has is none of the other's.
    const refusals = await Promise.all(
      faults.map((fault) =>
        control("POST /faults", fault).then(
          () => undefined,
          (thrown: Error) => thrown,
        ),
      ),
    );
    const [refusal] = refusals;
    if (refusal && refusals.every(Boolean)) throw refusal;
    await control("PUT /switches", {
      leadsquared: { resetUrl: new URL("reset-password?provider=leadsquared", portalUrl()).href },
      loginradius: { botProtection: kind ? ["PutChangePassword"] : [], ...(kind && { captcha: kind }) },
      captcha: { answer: challenge ? "challenge" : "pass" },
    });
    current = settings;
  };
  return {
    settings: () => current,
    apply,
    expire: async () => void (await control("POST /clock", { advanceMs: longerThanSessions })),
    reset: async () => {
      await control("POST /reset");
      await apply(labSettings.parse({}));
    },
    mails: async () => {
      const { mails } = await control("GET /outbox");
      return mails.map(({ at, vendor, to, subject, link }) => ({ at, vendor, to, subject, link })).toReversed();
    },
    accounts: async () => {
      const { leadsquared, loginradius } = await control("GET /fixtures");
      return [
        ...leadsquared.accounts.map(({ emailAddress: email, password }) => ({
          vendor: "leadsquared" as const,
          email,
          password,
        })),
        ...loginradius.accounts.map(({ email, password }) => ({ vendor: "loginradius" as const, email, password })),
      ];
    },
  };
}

/** One fault for each vendor's change, where the text names no call of its own. */
function faultsOf(text: string): FaultInput[] {
  if (text.trim() === "") return [];
  const fault = parseFault(text);
  if (fault.route !== undefined || fault.vendor !== undefined) return [fault];
  return (Object.keys(changeRoutes) as VendorName[]).map((vendor) => ({
    ...fault,
    vendor,
    route: changeRoutes[vendor],
  }));
}
