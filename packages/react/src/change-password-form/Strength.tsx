"use client";

import type { StrengthEstimator, StrengthScore } from "@rekey/core";
import { type ReactElement, useEffect, useState } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";
import { usePause } from "./usePause.ts";

/** Props of {@link Strength}. */
export interface StrengthProps extends PartProps {
  /** Keep the object the same between renders. */
  estimator: StrengthEstimator;
}

/** An estimate takes longer than a key, so it waits for a pause. In milliseconds. */
const typingPause = 300;

/** How hard the new password is to guess. Never a reason to refuse one. */
export function Strength({ estimator, ...props }: StrengthProps): ReactElement {
  const { announce, fields, input, messages, policy } = useChangePasswordContext();
  const [score, setScore] = useState<StrengthScore>();
  useEffect(() => input.subscribe((field) => field === "newPassword" && estimator.load()), [input, estimator]);
  usePause(typingPause, async (isQuiet) => {
    const password = fields.form.getValues("newPassword");
    const estimate = password ? await estimator.estimate(password, policy.contextWords ?? []) : undefined;
    // It may be about what stood there before.
    if (!isQuiet()) return;
    setScore(estimate);
    if (estimate !== undefined && estimate !== score)
      announce(`${messages.strength}: ${messages.strengthLevels[estimate]}`);
  });
  const level = score === undefined ? "" : messages.strengthLevels[score];
  return renderPart("div", props, {
    "data-rekey": "strength",
    "data-score": score,
    role: "meter",
    "aria-label": messages.strength,
    "aria-valuemin": 0,
    "aria-valuemax": 4,
    "aria-valuenow": score ?? 0,
    "aria-valuetext": level,
    children: (
      <>
        <i />
        <i />
        <i />
        <i />
        <span>{level}</span>
      </>
    ),
  });
}
