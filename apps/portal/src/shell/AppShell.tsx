import type { ReactElement } from "react";
import { NavLink, Outlet } from "react-router";
import { ApplicationsProvider } from "../applications/ApplicationsProvider.tsx";
import { useSignedInSession } from "../session/RequireSession.tsx";
import { useSession } from "../session/useSession.ts";
import { Brand } from "./Brand.tsx";

const pages = [
  ["/applications", "Applications"],
  ["/profile", "Profile"],
  ["/settings/change-password", "Settings"],
] as const;

/** What stands around every page of a person who is signed in. */
export function AppShell(): ReactElement {
  const session = useSignedInSession();
  const { leave } = useSession();
  const { email, name, systemName, isNew = false } = session;
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="shell-side">
        <Brand name="Northfield" />
        <nav aria-label="Portal">
          <ul>
            {pages.map(([to, text]) => (
              <li key={to}>
                <NavLink to={to}>{text}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className="shell-person">
          {name && <span className="shell-name">{name}</span>}
          <span className="shell-email">{email}</span>
          <span className="soft">{systemName} account</span>
        </p>
        <button type="button" className="button button-quiet" onClick={leave}>
          Sign out
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <ApplicationsProvider email={email} isNew={isNew}>
          <Outlet context={session} />
        </ApplicationsProvider>
      </main>
    </div>
  );
}
