import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import type { VendorName } from "../../server/PortalVendors.ts";
import type { Session } from "../session/Session.ts";

/** What the sign-in form hands over. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A vendor that people can sign in with. */
export interface IdentitySystem {
  /** Stands in the URL of the sign-in page. */
  readonly id: string;
  readonly name: string;
  /** Who keeps the account. */
  readonly vendor: VendorName;
  /**
   * Signs in from the browser, straight with the vendor.
   *
   * @throws SignInError
   */
  readonly signIn: (
    configuration: PortalConfiguration,
    credentials: Credentials,
    signal: AbortSignal,
  ) => Promise<Session>;
}
