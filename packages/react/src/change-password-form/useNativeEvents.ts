"use client";

import type { Messages } from "@rekey/core";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ChangePasswordContext, FieldName } from "./context.ts";
import type { Press } from "./createPress.ts";

interface NativeEventsOptions extends Pick<ChangePasswordContext, "announce" | "input">, Press {
  formRef: RefObject<HTMLFormElement | null>;
  /** Whether there is a form. */
  present: boolean;
  messages: Messages;
}

const types = ["keydown", "keyup", "mousedown", "click", "focusin", "focusout", "pointerdown"] as const;

/** Enter that is held down would send one attempt after the other, until the account is locked. */
function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

/** A double click is one attempt, also where the first click is refused before the second comes. */
function ignoreSecondClick(event: MouseEvent): void {
  if (event.detail > 1 && (event.target as Element).closest("[type=submit]")) event.preventDefault();
}

/**
 * Listens to keys, clicks and the focus in a form by the browser's own events: React makes one more of each, and a key
 * must not be felt.
 *
 * @returns the field in which Caps Lock is seen to be on
 */
export function useNativeEvents(options: NativeEventsOptions): FieldName | undefined {
  const { formRef, present, announce, input, messages, afterPress, onPointerDown } = options;
  const [capsLock, setCapsLock] = useState<FieldName>();
  // Beside the state, since to set that to what it is already costs half as much as all else that a key does here.
  const seen = useRef<FieldName>(undefined);
  useEffect(() => {
    const form = formRef.current;
    if (!present || !form) return undefined;
    const see = (field: FieldName | undefined) => {
      if (field === seen.current) return;
      seen.current = field;
      setCapsLock(field);
      if (field) announce(messages.capsLock);
    };
    const handle = (event: Event & Partial<Pick<KeyboardEvent, "getModifierState">>) => {
      const { target } = event;
      const name = target instanceof HTMLInputElement ? (target.name as FieldName) : undefined;
      switch (event.type) {
        case "pointerdown":
          return onPointerDown();
        case "click":
          return ignoreSecondClick(event as MouseEvent);
        case "focusin":
          return void (name && input.emit(name));
        case "focusout":
          return afterPress(() => seen.current === name && see(undefined));
        case "keydown":
          ignoreHeldEnter(event as KeyboardEvent);
      }
      // An event that autofill makes up is no key's, and knows of no modifier.
      if (name) see(event.getModifierState?.("CapsLock") ? name : undefined);
    };
    for (const type of types) form.addEventListener(type, handle);
    return () => {
      for (const type of types) form.removeEventListener(type, handle);
    };
  }, [formRef, present, announce, input, messages, afterPress, onPointerDown]);
  return capsLock;
}
