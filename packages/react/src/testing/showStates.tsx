import type { Messages } from "@rekey/core";
import { en } from "@rekey/core/messages/en";
import { expect } from "vitest";
import { render } from "vitest-browser-react";
import { ChangePasswordForm } from "../change-password-form/ChangePasswordForm.tsx";
import { formIn, type State, type StateName, saidIn, states } from "../change-password-form/states.test-states.tsx";
import "../styles.css";

/** A state of the form in a language. */
export interface Shown {
  readonly state: StateName;
  readonly messages?: Messages;
}

/** One of them on the page. */
export interface Card extends State {
  readonly name: string;
  readonly messages: Messages;
  readonly element: HTMLElement;
}

/** The names of all states. */
export const everyState = Object.keys(states) as StateName[];

const provider = { id: "shown", changePassword: async () => {} };

const stateOf = (name: StateName): State => states[name];

/** Puts forms below one another, on a page that is as whole as a portal's. None has arrived at its state yet. */
export async function mountStates(shown: readonly Shown[]): Promise<Card[]> {
  document.documentElement.lang = "en";
  document.title = "States of the form";
  const { container } = await render(
    <main>
      <h1>States of the form</h1>
      {shown.map(({ state, messages = en }) => (
        <section key={`${state} ${messages.locale}`}>
          <ChangePasswordForm {...{ provider, messages, username: "johnwick@example.com" }} {...stateOf(state).props} />
        </section>
      ))}
    </main>,
  );
  const elements = [...container.querySelectorAll("section")];
  return shown.flatMap(({ state, messages = en }, index) => {
    const element = elements[index];
    return element ? [{ ...stateOf(state), name: `${state}, ${messages.locale}`, messages, element }] : [];
  });
}

/** Takes forms to their states and waits until they are there. */
export async function arriveAt(cards: readonly Card[]): Promise<void> {
  for (const holdsFocus of [undefined, true]) {
    const now = cards.filter((it) => it.holdsFocus === holdsFocus);
    for (const { arrive, element } of now) await arrive?.(formIn(element));
    for (const { name, element, says, messages } of now) {
      await expect.poll(() => saidIn(element), { message: name, interval: 5 }).toContain(says(messages));
    }
  }
}

/** Does both. */
export async function showStates(shown: readonly Shown[]): Promise<Card[]> {
  const cards = await mountStates(shown);
  await arriveAt(cards);
  return cards;
}
