import { type FormEvent, type ReactElement, useId, useState } from "react";
import { faultPresets } from "./faultPresets.ts";
import { LabSelect } from "./LabSelect.tsx";
import { useLab } from "./useLab.ts";
import { useLabOffer } from "./useLabOffer.ts";

const other = "other";

/** What goes wrong at the next change: a fault that is ready, or any that the emulator has. */
export function FaultChoice({ isEmulated }: { isEmulated: boolean }): ReactElement {
  const { state, change, refusal } = useLab();
  const isPreset = faultPresets.some(([fault]) => fault === state.fault);
  const [isOther, setIsOther] = useState(!isPreset);
  const { data: offer } = useLabOffer();
  const id = useId();
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    change({ fault: (event.currentTarget.elements.namedItem("fault") as HTMLInputElement).value });
  }
  if (!isEmulated) return <p className="lab-soft">This vendor is the real one: nothing goes wrong on purpose.</p>;
  return (
    <div className="lab-choice">
      <LabSelect
        label="Fault"
        value={isOther ? other : state.fault}
        options={[...faultPresets.map(([value, name]) => ({ value, name })), { value: other, name: "Another one…" }]}
        onChange={(value) => {
          setIsOther(value === other);
          if (value !== other) change({ fault: value });
        }}
      />
      {isOther && (
        <form onSubmit={apply} className="lab-fault">
          <label htmlFor={id}>Kind and parameters, such as hang,when=after,times=1</label>
          <input
            id={id}
            name="fault"
            defaultValue={state.fault}
            spellCheck={false}
            aria-invalid={refusal ? true : undefined}
            aria-describedby={refusal ? `${id}-refusal` : undefined}
          />
          <button type="submit">Set it</button>
          <details>
            <summary>What there is</summary>
            <dl>
              {offer?.faultKinds.map(({ kind, description, settings }) => (
                <div key={kind}>
                  <dt>{kind}</dt>
                  <dd>
                    {description}
                    {settings.map(({ name, values }) => (
                      <code key={name}>
                        {name}={values}
                      </code>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </form>
      )}
      {refusal && (
        <p className="lab-refusal" role="alert" id={`${id}-refusal`}>
          {refusal}
        </p>
      )}
    </div>
  );
}
