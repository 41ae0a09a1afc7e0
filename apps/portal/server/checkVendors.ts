import type { PortalVendors } from "./PortalVendors.ts";

/** Refuses settings that would only fail later, at a person's sign-in. No value is quoted: some are secret. */
export function checkVendors({ leadSquared, loginRadius }: PortalVendors): void {
  for (const [vendor, settings] of Object.entries({ leadSquared, loginRadius })) {
    for (const [name, value] of Object.entries(settings)) {
      if (name === "sott") continue;
      if (typeof value !== "string" || value === "") {
        throw new Error(`The portal can't start: ${vendor}.${name} is missing. It must be a string that isn't empty.`);
      }
    }
    if (!/^https?:/.test(URL.parse(settings.baseUrl)?.protocol ?? "")) {
      throw new Error(`The portal can't start: ${vendor}.baseUrl must be an http or https address.`);
    }
  }
}
