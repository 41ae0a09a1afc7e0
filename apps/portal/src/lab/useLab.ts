import { useContext } from "react";
import { LabContext, type LabControl } from "./LabContext.ts";

/** What the lab has chosen. */
export function useLab(): LabControl {
  const control = useContext(LabContext);
  if (!control) throw new Error("useLab needs a LabProvider around it.");
  return control;
}
