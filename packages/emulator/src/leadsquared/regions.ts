/**
 * LeadSquared's regions, by what stands in their hosts' names; Singapore's has nothing there. The first five are on
 * the page "Portal API"; for Hyderabad (`in22`) and Canada (`ca12`) only the core API's hosts are documented (page
 * "Authenticate a User"), and a portal host of the same form is inferred.
 */
export const regions = ["singapore", "us11", "in21", "ir31", "id51", "in22", "ca12"] as const;

/** One of {@link regions}. */
export type Region = (typeof regions)[number];

/** The host of the Portal API in a region. */
export function portalHost(region: Region): string {
  return region === "singapore" ? "portalapi.leadsquared.com" : `portalapi-${region}.leadsquared.com`;
}
