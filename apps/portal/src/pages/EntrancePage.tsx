import type { PropsWithChildren, ReactElement } from "react";
import { Link } from "react-router";
import { Brand } from "../shell/Brand.tsx";
import { Hero } from "../sign-in/Hero.tsx";

/** What stands around every page of whoever is not signed in. */
export function EntrancePage({ children }: PropsWithChildren): ReactElement {
  return (
    <div className="entrance">
      <header>
        <Link to="/" className="brand-link">
          <Brand />
        </Link>
      </header>
      <main className="entrance-form">{children}</main>
      <Hero />
    </div>
  );
}
