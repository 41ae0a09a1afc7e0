import type { ReactElement } from "react";
import { Link } from "react-router";
import { Brand } from "../shell/Brand.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";

/** Every address that the portal doesn't have. */
export function NotFoundPage(): ReactElement {
  return (
    <main className="not-found">
      <Brand />
      <div>
        <PageHeading>Page not found</PageHeading>
        <p className="soft">There is no page at this address. It may have moved, or the address has a slip in it.</p>
        <Link className="button" to="/">
          Go to the portal
        </Link>
      </div>
    </main>
  );
}
