/** Formats seconds as a clock that runs: "0:24", and with hours "1:00:24". */
export function formatClock(seconds: number, locale: string): string {
  const [hours, ...rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = hours ? [hours, ...rest] : rest;
  return parts
    .map((part, index) => new Intl.NumberFormat(locale, { minimumIntegerDigits: index ? 2 : 1 }).format(part))
    .join(":");
}
