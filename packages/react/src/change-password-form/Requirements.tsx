"use client";

import { formatSentence, requirementsOf } from "@rekey/core";
import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";

/** The policy's rules, told before anything is typed. */
export function Requirements(): ReactElement | null {
  const { messages, policy } = useChangePasswordContext();
  const requirements = requirementsOf(policy);
  if (requirements.length === 0) return null;
  return (
    <ul data-rekey="requirements">
      {requirements.map((requirement) => (
        <li key={requirement.code}>
          {formatSentence(messages.requirements[requirement.code], requirement, messages.locale)}
        </li>
      ))}
    </ul>
  );
}
