"use client";

import { describeRequirement, formatSentence } from "@rekey/core";
import { type ReactElement, useMemo, useRef, useSyncExternalStore } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";
import { usePause } from "./usePause.ts";

/** Long enough that nobody is told of rules between two keys. In milliseconds. */
const typingPause = 1_000;

/** The policy's rules, told before anything is typed, and which of them are met. */
export function Requirements(props: PartProps): ReactElement | null {
  const { announce, fields, messages, requirements } = useChangePasswordContext();
  const met = useSyncExternalStore(fields.subscribe, fields.met, () => "");
  const texts = useMemo(
    () => requirements.map((it) => describeRequirement(it, messages, "requirements")),
    [requirements, messages],
  );
  const isMet = requirements.map((_, index) => met[index] === "1");
  const count = isMet.filter(Boolean).length;
  const told = useRef(0);
  usePause(typingPause, () => {
    if (count === told.current) return;
    told.current = count;
    announce(formatSentence(messages.progress, { count, total: isMet.length }, messages));
  });
  if (requirements.length === 0) return null;
  return renderPart("ul", props, {
    "data-rekey": "requirements",
    children: texts.map((text, index) => (
      // biome-ignore lint: the list stays as it is
      <li key={index} data-rekey="requirement" data-met={isMet[index] ? "" : undefined}>
        {text}
        {/* In words for who doesn't see the mark, once there is something to judge. */}
        {met && <span data-rekey="state"> ({isMet[index] ? messages.met : messages.unmet})</span>}
      </li>
    )),
  });
}
