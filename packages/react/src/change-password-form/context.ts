"use client";

import type { ChangePasswordError, ChangePasswordValues, Messages, PasswordPolicy } from "@rekey/core";
import { createContext, type Provider, type RefObject, useContext } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Press } from "./createPress.ts";

/** How far the form has come. */
export type Outcome =
  | { readonly status: "idle" | "pending" | "success" }
  | { readonly status: "failed"; readonly error: ChangePasswordError; readonly at: Date };

/** The level of the form's heading in the page's outline; false for none. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6 | false;

/** What the parts share. */
export interface ChangePasswordContext {
  readonly form: UseFormReturn<ChangePasswordValues>;
  /** Prefix of every id, so that two forms on a page don't share any. */
  readonly id: string;
  readonly messages: Messages;
  readonly policy: PasswordPolicy;
  readonly heading: HeadingLevel;
  readonly outcome: Outcome;
  /** Counts submits: what is revealed is hidden again at each. */
  readonly submits: number;
  readonly afterPress: Press["afterPress"];
  readonly captchaHostRef: RefObject<HTMLDivElement | null>;
}

const Context = createContext<ChangePasswordContext | undefined>(undefined);

/** Hands Root's state to the parts. */
export const ChangePasswordProvider: Provider<ChangePasswordContext | undefined> = Context.Provider;

/** Gives a part what its `ChangePassword.Root` holds. */
export function useChangePasswordContext(): ChangePasswordContext {
  const context = useContext(Context);
  if (!context) throw new Error("The parts of ChangePassword must be rendered inside ChangePassword.Root.");
  return context;
}
