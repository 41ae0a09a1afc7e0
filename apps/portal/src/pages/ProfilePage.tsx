import type { ReactElement } from "react";
import { Link } from "react-router";
import { useSignedInSession } from "../session/RequireSession.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";

/** `/profile` */
export function ProfilePage(): ReactElement {
  const { email, name, phone, systemName } = useSignedInSession();
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Name", name],
    ["Email", email],
    ["Mobile number", phone],
    ["Account", `${systemName}, signed in with a password`],
  ];
  return (
    <>
      <PageHeading>Profile</PageHeading>
      <section className="card card-padded" aria-labelledby="contact-heading">
        <h2 id="contact-heading">Contact information</h2>
        <p className="soft">The admissions office writes to you here. To change it, write to them.</p>
        <dl className="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value ?? <span className="soft">Not given</span>}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Link to="/settings/change-password">Change your password</Link>
        </p>
      </section>
    </>
  );
}
