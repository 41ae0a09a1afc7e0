import { useEffect, useRef, useState } from "react";

/** Runs what a form submits: one at a time, until the page is left, with its passwords gone by then. */
export function useSubmission(): {
  readonly pending: boolean;
  readonly formRef: React.RefObject<HTMLFormElement | null>;
  /** Does nothing while the last one runs. @param send - is told when nobody waits for it any more */
  readonly submit: (send: (signal: AbortSignal) => Promise<void>) => Promise<void>;
} {
  const [pending, setPending] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  // A ref and not state: two submits in one tick must see each other.
  const attempt = useRef<AbortController>(undefined);

  useEffect(() => {
    const form = formRef.current;
    return () => {
      attempt.current?.abort();
      // An input that is off the page can still be held by somebody.
      for (const input of form?.querySelectorAll<HTMLInputElement>("input[type=password]") ?? []) input.value = "";
    };
  }, []);

  async function submit(send: (signal: AbortSignal) => Promise<void>) {
    if (attempt.current) return;
    const controller = new AbortController();
    attempt.current = controller;
    setPending(true);
    try {
      await send(controller.signal);
    } finally {
      attempt.current = undefined;
      setPending(false);
    }
  }
  return { pending, formRef, submit };
}
