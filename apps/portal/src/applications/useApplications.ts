import { useContext } from "react";
import { type Applications, ApplicationsContext } from "./ApplicationsContext.ts";

/** The applications of whoever is signed in. */
export function useApplications(): Applications {
  const applications = useContext(ApplicationsContext);
  if (!applications) throw new Error("useApplications needs an ApplicationsProvider around it.");
  return applications;
}
