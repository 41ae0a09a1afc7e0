/** Faults that the lab has ready, by what a person would call them. */
export const faultPresets = [
  ["", "None: the vendor’s own answer"],
  ["rate-limit,retryAfter=24,readable=true", "Rate limit, 24 seconds"],
  // Not a reset: a browser sends a request again whose connection breaks before any answer.
  ["truncate,times=1", "Outcome unknown: the answer breaks off"],
  ["hang", "No answer, until the time is up"],
  ["answer,status=503", "The service is down"],
  ["html", "A proxy’s page of HTML"],
  ["latency,latencyMs=4000", "The true answer, 4 seconds late"],
  ["no-cors", "The browser may not read the answer"],
] as const satisfies readonly (readonly [fault: string, name: string])[];
