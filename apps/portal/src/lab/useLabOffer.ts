import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { askLab, type LabAnswer } from "./askLab.ts";

/** In milliseconds; mails come while the drawer is open. */
const every = 2_000;

/** The mails that were sent and the accounts there are, for as long as somebody looks. */
export function useLabOffer(): UseQueryResult<LabAnswer> {
  return useQuery({
    queryKey: ["lab"],
    queryFn: ({ signal }) => askLab("", { signal }),
    refetchInterval: every,
    retry: false,
    networkMode: "always",
  });
}
