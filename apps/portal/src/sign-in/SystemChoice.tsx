import type { ReactElement } from "react";
import type { IdentitySystem } from "../identity/IdentitySystem.ts";
import { identitySystems } from "../identity/identitySystems.ts";

/** Which vendor to sign in with. */
export function SystemChoice({
  chosen,
  onChoose,
}: {
  chosen: IdentitySystem;
  onChoose: (system: IdentitySystem) => void;
}): ReactElement {
  return (
    <fieldset className="choice">
      <legend>Sign in with</legend>
      <div className="choice-options">
        {identitySystems.map((system) => (
          <label key={system.id}>
            <input
              type="radio"
              name="provider"
              value={system.id}
              checked={system.id === chosen.id}
              onChange={() => onChoose(system)}
            />
            <span>{system.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
