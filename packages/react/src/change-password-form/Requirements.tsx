"use client";

import { describeRequirement, formatSentence, type Messages } from "@rekey/core";
import { type ReactElement, useEffect, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";
import { usePause } from "./usePause.ts";

/** Long enough that nobody is told of rules between two keys. In milliseconds. */
const typingPause = 1_000;

/** The policy's rules, told before anything is typed, and which of them are met. */
export function Requirements(props: PartProps): ReactElement | null {
  const { announce, fields, messages, requirements } = useChangePasswordContext();
  const items = useRef<(HTMLElement | null)[]>([]);
  const told = useRef({ count: 0, unusual: false });
  usePause(typingPause, () => {
    const count = [...fields.met()].filter((it) => it === "1").length;
    // What Guidance has to say of them goes along: said by itself, one of the two would be talked over.
    const unusual = fields.unusual();
    const total = requirements.length;
    const news = [
      count !== told.current.count && formatSentence(messages.progress, { count, total }, messages),
      unusual && !told.current.unusual && messages.unusualCharacters,
    ].filter(Boolean);
    told.current = { count, unusual };
    if (news.length) announce(news.join(". "));
  });
  useEffect(() => {
    // Past React, as the status is: a render at a key takes longer than all else that the key does.
    const write = () =>
      requirements.forEach((_, index) => writeState(items.current[index], fields.met()[index], messages));
    write();
    return fields.subscribe(write);
  }, [fields, messages, requirements]);
  if (requirements.length === 0) return null;
  return renderPart("ul", props, {
    "data-rekey": "requirements",
    children: requirements.map((requirement, index) => (
      <li
        // biome-ignore lint: the list stays as it is
        key={index}
        data-rekey="requirement"
        ref={(item) => {
          items.current[index] = item;
        }}
      >
        {describeRequirement(requirement, messages, "requirements")}
      </li>
    )),
  });
}

/** Marks an item, and says so in words for who doesn't see the mark; says nothing before there is something to judge. */
function writeState(item: HTMLElement | null | undefined, met: string | undefined, messages: Messages): void {
  if (!item) return;
  const isMet = met === "1";
  item.toggleAttribute("data-met", isMet);
  // By its name: a browser that translates the page puts elements of its own around the rule.
  const said = item.querySelector('[data-rekey="state"]');
  if (!met) return said?.remove();
  const state = said ?? item.appendChild(document.createElement("span"));
  state.setAttribute("data-rekey", "state");
  state.textContent = ` (${isMet ? messages.met : messages.unmet})`;
}
