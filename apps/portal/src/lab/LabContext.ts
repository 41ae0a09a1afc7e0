import { createContext } from "react";
import type { LabState } from "./LabState.ts";

/** The lab's state, and the way to change it. */
export interface LabControl {
  readonly state: LabState;
  readonly change: (part: Partial<LabState>) => void;
  /** Why the emulator did not take what was chosen. */
  readonly refusal: string | undefined;
}

export const LabContext: React.Context<LabControl | undefined> = createContext<LabControl | undefined>(undefined);
