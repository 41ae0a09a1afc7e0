import { createContext } from "react";
import type { Application } from "./Application.ts";

/** The applications of whoever is signed in. */
export interface Applications {
  readonly all: readonly Application[];
  /** Starts one, and gives its id. */
  readonly start: () => string;
  readonly change: (id: string, part: Partial<Application>) => void;
}

export const ApplicationsContext: React.Context<Applications | undefined> = createContext<Applications | undefined>(
  undefined,
);
