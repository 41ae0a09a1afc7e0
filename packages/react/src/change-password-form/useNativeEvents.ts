"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { FieldName } from "./context.ts";

/** Enter that is held down would send one attempt after the other, until the account is locked. */
function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

/** A double click is one attempt, also where the first click is refused before the second comes. */
function ignoreSecondClick(event: MouseEvent): void {
  if (event.detail > 1 && (event.target as Element).closest("[type=submit]")) event.preventDefault();
}

/** What {@link useNativeEvents} gives. */
export interface NativeEvents {
  /** The field in which Caps Lock is seen to be on. */
  readonly capsLock: FieldName | undefined;
  /** Call when a field was left. */
  readonly forgetCapsLock: (field: FieldName) => void;
}

/**
 * Listens to keys and clicks in a form by the browser's own events: React makes one more of each, and a key must not be
 * felt.
 *
 * @param formRef - the form
 * @param present - whether there is a form
 */
export function useNativeEvents(formRef: RefObject<HTMLFormElement | null>, present: boolean): NativeEvents {
  const [capsLock, setCapsLock] = useState<FieldName>();
  // Beside the state, since to set that to what it is already costs half as much as all else that a key does here.
  const seen = useRef<FieldName>(undefined);
  const [see] = useState(() => (field: FieldName | undefined) => {
    if (field === seen.current) return;
    seen.current = field;
    setCapsLock(field);
  });
  const [forgetCapsLock] = useState(() => (field: FieldName) => {
    if (field === seen.current) see(undefined);
  });
  useEffect(() => {
    const form = formRef.current;
    if (!present || !form) return undefined;
    // An event that autofill makes up is no key's, and knows of no modifier.
    const readCapsLock = (event: Event & Partial<Pick<KeyboardEvent, "getModifierState">>) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement)) return;
      see(event.getModifierState?.("CapsLock") ? (target.name as FieldName) : undefined);
    };
    const types = ["keydown", "keyup", "mousedown"];
    for (const type of types) form.addEventListener(type, readCapsLock);
    form.addEventListener("keydown", ignoreHeldEnter);
    form.addEventListener("click", ignoreSecondClick);
    return () => {
      for (const type of types) form.removeEventListener(type, readCapsLock);
      form.removeEventListener("keydown", ignoreHeldEnter);
      form.removeEventListener("click", ignoreSecondClick);
    };
  }, [formRef, present, see]);
  return { capsLock, forgetCapsLock };
}
