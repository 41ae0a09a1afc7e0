import { type ReactElement, useState } from "react";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { identitySystems } from "../identity/identitySystems.ts";
import { useSession } from "../session/useSession.ts";
import { Accounts } from "./Accounts.tsx";
import { askLab } from "./askLab.ts";
import { CaptchaChoice } from "./CaptchaChoice.tsx";
import { FaultChoice } from "./FaultChoice.tsx";
import { LabSelect } from "./LabSelect.tsx";
import { languages, nameOf } from "./languages.ts";
import { Outbox } from "./Outbox.tsx";
import { policies } from "./policies.ts";
import { useLab } from "./useLab.ts";
import { Wire } from "./wire/Wire.tsx";

const systems = identitySystems.map(({ id, name }) => ({ value: id, name }));
const policyOptions = Object.entries(policies).map(([value, { name }]) => ({ value, name }));
const languageOptions = languages.map((value) => ({ value, name: nameOf(value) }));
const themes = [
  { value: "system", name: "The system’s" },
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
];
const directions = [
  { value: "auto", name: "The language’s" },
  { value: "ltr", name: "Left to right" },
  { value: "rtl", name: "Right to left" },
];

/** What can be chosen, and what went over the wire. */
export default function LabDrawer(): ReactElement {
  const { state, change } = useLab();
  const { state: session, leave } = useSession();
  const { data: configuration } = useConfiguration();
  const [said, setSaid] = useState("");
  const system = identitySystems.find(({ id }) => id === state.provider) ?? identitySystems[0];
  const isEmulated = configuration?.emulated.includes(system.vendor) ?? true;

  return (
    <div className="lab-drawer" id="lab-drawer">
      <section aria-labelledby="lab-form">
        <h3 id="lab-form">The form</h3>
        <LabSelect
          label="Provider"
          value={system.id}
          options={systems}
          note={session.status === "signed-in" ? "Another one signs you out." : undefined}
          onChange={(provider) => {
            change({ provider, captcha: "" });
            leave();
          }}
        />
        <CaptchaChoice />
        <LabSelect
          label="Policy"
          value={state.policy}
          options={policyOptions}
          onChange={(policy) => change({ policy })}
        />
        <LabSelect
          label="Language"
          value={state.language}
          options={languageOptions}
          onChange={(language) => change({ language })}
        />
        <LabSelect label="Theme" value={state.theme} options={themes} onChange={(theme) => change({ theme })} />
        <LabSelect
          label="Direction"
          value={state.direction}
          options={directions}
          onChange={(direction) => change({ direction })}
        />
      </section>
      <section aria-labelledby="lab-vendor">
        <h3 id="lab-vendor">The vendor</h3>
        <FaultChoice isEmulated={isEmulated} />
        <div className="lab-buttons">
          {isEmulated && (
            <button
              type="button"
              onClick={() =>
                void askLab("/expire", { method: "POST" }).then(
                  () => setSaid("Every session has expired."),
                  ({ message }: Error) => setSaid(message),
                )
              }
            >
              Let sessions expire
            </button>
          )}
          <button
            type="button"
            onClick={() =>
              void navigator.clipboard.writeText(location.href).then(
                () => setSaid("The link is copied."),
                () => setSaid("The browser did not copy it: copy the address instead."),
              )
            }
          >
            Copy link to this state
          </button>
        </div>
        <p role="status" className="lab-soft">
          {said}
        </p>
      </section>
      <Wire />
      <Outbox />
      <Accounts />
    </div>
  );
}
