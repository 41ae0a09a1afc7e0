const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A date as people write it, such as “12 Nov 2026”. @param date - as ISO 8601 */
export function formatDate(date: string): string {
  return format.format(new Date(date));
}
