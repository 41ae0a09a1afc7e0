import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { fetchConfiguration } from "./fetchConfiguration.ts";

/** Asks the portal's server once which vendors it works with. */
export function useConfiguration(): UseQueryResult<PortalConfiguration> {
  return useQuery({
    queryKey: ["configuration"],
    queryFn: ({ signal }) => fetchConfiguration(signal),
    staleTime: Number.POSITIVE_INFINITY,
    // The person asks again with a button, and sees at once that it failed.
    retry: false,
    // The portal's server may be on this very machine, where being offline doesn't matter.
    networkMode: "always",
  });
}
