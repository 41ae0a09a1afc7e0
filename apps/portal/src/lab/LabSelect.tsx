import { type ReactElement, useId } from "react";

/** One choice of the lab. */
export function LabSelect({
  label,
  value,
  options,
  onChange,
  note,
  disabled,
}: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly name: string; readonly disabled?: boolean }[];
  onChange: (value: string) => void;
  /** What there is to know about it. */
  note?: string | undefined;
  disabled?: boolean | undefined;
}): ReactElement {
  const id = useId();
  return (
    <div className="lab-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.name}
          </option>
        ))}
      </select>
      {note && (
        <p className="lab-soft" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
