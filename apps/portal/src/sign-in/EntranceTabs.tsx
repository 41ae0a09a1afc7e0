import type { ReactElement } from "react";
import { NavLink } from "react-router";

/** The two ways in. */
export function EntranceTabs(): ReactElement {
  return (
    <nav aria-label="Account" className="choice-options entrance-tabs">
      <NavLink to="/" end>
        Get started
      </NavLink>
      <NavLink to="/sign-in">Sign in</NavLink>
    </nav>
  );
}
