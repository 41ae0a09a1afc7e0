import type { ReactElement } from "react";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { LabSelect } from "./LabSelect.tsx";
import { labCaptchas } from "./labCaptchas.ts";
import { useLab } from "./useLab.ts";
import { whyNotCaptcha } from "./whyNotCaptcha.ts";

/** Which captcha the form has. What the provider can't carry is there too, with the reason. */
export function CaptchaChoice(): ReactElement {
  const { state, change } = useLab();
  const { data: configuration } = useConfiguration();
  const all = Object.entries(labCaptchas).map(([value, captcha]) => {
    const reason = configuration ? whyNotCaptcha(state.provider, captcha, configuration) : "The portal is not ready.";
    return { value, name: captcha.name, reason, disabled: reason !== undefined };
  });
  const reasons = new Map<string, string[]>();
  for (const { name, reason } of all) {
    if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return (
    <div className="lab-choice">
      <LabSelect
        label="Captcha"
        value={state.captcha}
        options={[{ value: "", name: "None" }, ...all]}
        onChange={(captcha) => change({ captcha })}
      />
      {reasons.size > 0 && (
        <ul className="lab-reasons">
          {[...reasons].map(([reason, names]) => (
            <li key={reason}>
              {names.length === all.length ? "" : `${names.join("; ")}: `}
              {reason}
            </li>
          ))}
        </ul>
      )}
      {state.captcha && (
        <label className="lab-check">
          <input
            type="checkbox"
            checked={state.challenge}
            onChange={({ target }) => change({ challenge: target.checked })}
          />
          It asks for a challenge
        </label>
      )}
    </div>
  );
}
