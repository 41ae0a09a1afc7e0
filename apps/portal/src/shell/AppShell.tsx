import type { PropsWithChildren, ReactElement } from "react";
import { NavLink } from "react-router";
import type { Session } from "../session/Session.ts";
import { useSession } from "../session/useSession.ts";
import { Brand } from "./Brand.tsx";

/** What stands around every page of a person who is signed in. */
export function AppShell({ session, children }: PropsWithChildren<{ session: Session }>): ReactElement {
  const { leave } = useSession();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="shell-side">
        <Brand name="Northfield" />
        <nav aria-label="Portal">
          <ul>
            <li>
              <NavLink to="/settings/change-password">Settings</NavLink>
            </li>
          </ul>
        </nav>
        <p className="shell-person">
          <span className="shell-email">{session.email}</span>
          <span className="soft">{session.systemName} account</span>
        </p>
        <button type="button" className="button button-quiet" onClick={leave}>
          Sign out
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
