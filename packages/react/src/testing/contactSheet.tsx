// The page that scripts/writeContactSheets.ts takes its pictures of.
import { createRoot } from "react-dom/client";
import { ChangePasswordForm } from "../change-password-form/ChangePasswordForm.tsx";
import { formIn, type State, saidIn, states } from "../change-password-form/states.test-states.tsx";
import "../styles.css";
import { catalogs } from "./catalogs.ts";
import "./contactSheet.css";

const wanted = new URLSearchParams(location.search);
const locale = wanted.get("locale") ?? "en";
const only = wanted.get("states")?.split(",");
const messages = catalogs.find((it) => it.locale === locale);
const locales = catalogs.map((it) => it.locale).join(", ");
if (!messages) throw new Error(`There is no catalog for ${locale}. Name one of these: ${locales}.`);
document.documentElement.style.colorScheme = wanted.get("scheme") ?? "light";
document.documentElement.dir = messages.direction ?? "ltr";

const shown = Object.entries<State>(states)
  .filter(([name]) => !only || only.includes(name))
  .map(([name, state]) => {
    const figure = document.createElement("figure");
    const card = figure.appendChild(document.createElement("div"));
    figure.appendChild(document.createElement("figcaption")).textContent = name;
    document.body.append(figure);
    const provider = { id: "sheet", changePassword: async () => {} };
    createRoot(card).render(<ChangePasswordForm {...{ provider, messages, username: "a" }} {...state.props} />);
    return { card, state };
  });

const until = async (is: () => boolean) => {
  while (!is()) await new Promise(requestAnimationFrame);
};
await until(() => shown.every(({ card }) => card.querySelector("[data-rekey]")));
for (const holdsFocus of [undefined, true]) {
  const now = shown.filter(({ state }) => state.holdsFocus === holdsFocus);
  for (const { card, state } of now) await state.arrive?.(formIn(card));
  await until(() => now.every(({ card, state }) => saidIn(card).includes(state.says(messages))));
}
document.documentElement.dataset["ready"] = "";
