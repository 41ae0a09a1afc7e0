"use client";

import { useSyncExternalStore } from "react";
import { useChangePasswordContext } from "./context.ts";

/** Which of the policy's rules the new password meets, in their order. Renders only when that changes. */
export function useRequirements(): readonly boolean[] {
  const { form, input, requirements } = useChangePasswordContext();
  // A string, so that what is the same is equal.
  const met = useSyncExternalStore(
    input.subscribe,
    () => {
      const [newPassword, currentPassword] = form.getValues(["newPassword", "currentPassword"]);
      return requirements.map((it) => (newPassword && it.isMet(newPassword, currentPassword) ? "1" : "0")).join("");
    },
    () => "",
  );
  return requirements.map((_, index) => met[index] === "1");
}
