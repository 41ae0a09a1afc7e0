"use client";

import type { ChangePasswordError, ChangePasswordValues, Messages } from "@rekey/core";
import { createContext, type Provider, type ReactNode, type RefObject, useContext } from "react";
import type { Signal } from "../createSignal.ts";
import type { CaptchaSlotWithRef } from "../useCaptchaSlot.ts";
import type { Fields, Rules } from "./createFields.ts";
import type { Press } from "./createPress.ts";
import type { Wait } from "./createWait.ts";

/** A field that has a password in it. */
export type FieldName = keyof ChangePasswordValues;

/** How far the form has come. */
export type Outcome =
  | { readonly status: "idle" | "pending" }
  | { readonly status: "renewed"; readonly inDoubt: boolean }
  /** Several fields have to be mended before anything is sent. */
  | { readonly status: "invalid"; readonly fields: readonly FieldName[] }
  | {
      readonly status: "failed";
      readonly error: ChangePasswordError;
      readonly at: Date;
      /** An earlier attempt, of which nobody knows what became of it, has probably worked. */
      readonly probablyChanged: boolean;
      /** Of this attempt or an earlier one nobody knows what became: nothing may be said to be unchanged. */
      readonly inDoubt: boolean;
    }
  | { readonly status: "success"; readonly othersSignedOut: boolean };

/** The level of the form's heading in the page's outline; false for none. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6 | false;

/** What the parts share. */
export interface ChangePasswordContext extends Omit<Rules, "resolver"> {
  /** Prefix of every id, so that two forms on a page don't share any. */
  readonly id: string;
  readonly messages: Messages;
  readonly heading: HeadingLevel;
  readonly outcome: Outcome;
  /** False in server HTML: what is submitted before the page's script runs would leave the page. */
  readonly hydrated: boolean;
  /** Counts the moments at which everything that is revealed is hidden again. */
  readonly concealments: number;
  readonly canSignOutOthers: boolean;
  readonly strength: ReactNode;
  readonly afterPress: Press["afterPress"];
  /** Something was typed into a field, or it was come to. Apart from React's state: a key must not render the form. */
  readonly input: Signal<FieldName>;
  readonly fields: Fields;
  readonly wait: Wait;
  readonly capsLock: FieldName | undefined;
  readonly statusRef: RefObject<HTMLElement | null>;
  /** Tells screen readers, through the Status part. */
  readonly announce: (text: string) => void;
  /** Whether there is an ErrorSummary. */
  readonly summaryRef: RefObject<boolean>;
  /** What it shows, which the focus goes to. */
  readonly noticeRef: RefObject<HTMLElement | null>;
  readonly captcha: Omit<CaptchaSlotWithRef, "execute"> | undefined;
  /** What stands around it, which the focus goes to. */
  readonly captchaRef: RefObject<HTMLElement | null>;
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
