"use client";

import { describeRequirement, formatSentence } from "@rekey/core";
import { type ReactElement, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";
import { hasUnusualCharacters } from "./hasUnusualCharacters.ts";
import { type PartProps, renderPart } from "./renderPart.ts";
import { usePause } from "./usePause.ts";
import { useRequirements } from "./useRequirements.ts";

/** Long enough that nobody is told of rules between two keys. In milliseconds. */
const typingPause = 1_000;

/** The policy's rules, told before anything is typed, and which of them are met. */
export function Requirements(props: PartProps): ReactElement | null {
  const { announce, form, messages, requirements } = useChangePasswordContext();
  const met = useRequirements();
  const count = met.filter(Boolean).length;
  const told = useRef({ count: 0, unusual: false });
  usePause(typingPause, () => {
    // What Guidance has to say of them goes along: said by itself, one of the two would be talked over.
    const unusual = hasUnusualCharacters(form.getValues("newPassword"));
    const news = [
      count !== told.current.count && formatSentence(messages.progress, { count, total: met.length }, messages),
      unusual && !told.current.unusual && messages.unusualCharacters,
    ].filter(Boolean);
    told.current = { count, unusual };
    if (news.length) announce(news.join(". "));
  });
  if (requirements.length === 0) return null;
  return renderPart("ul", props, {
    "data-rekey": "requirements",
    children: requirements.map((requirement, index) => (
      // biome-ignore lint: the list stays as it is
      <li key={index} data-rekey="requirement" data-met={met[index] ? "" : undefined}>
        {describeRequirement(requirement, messages, "requirements")}
        {/* In words for who doesn't see the mark. */}
        <span data-rekey="state"> ({met[index] ? messages.met : messages.unmet})</span>
      </li>
    )),
  });
}
