import type { ReactElement } from "react";
import { Link, NavLink, useParams } from "react-router";
import { ProgressBar } from "../applications/ProgressBar.tsx";
import { progressOf } from "../applications/progressOf.ts";
import { StatusBadge } from "../applications/StatusBadge.tsx";
import { sections } from "../applications/sections.tsx";
import { useApplications } from "../applications/useApplications.ts";
import { PageHeading } from "../shell/PageHeading.tsx";

/** `/applications/:id` and its tabs */
export function ApplicationPage(): ReactElement {
  const { id = "", section: path = "" } = useParams();
  const { all } = useApplications();
  const application = all.find((it) => it.id === id);
  const section = sections.find((it) => it.path === path);
  if (!application || !section) {
    return (
      <>
        <PageHeading>No such application</PageHeading>
        <p className="soft">None of yours has the number {id}, or it has no such page.</p>
        <p>
          <Link to="/applications">All applications</Link>
        </p>
      </>
    );
  }
  const { Content } = section;
  return (
    <>
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to="/applications">Applications</Link>
          </p>
          <PageHeading>{`${application.programme ?? "New application"}, ${id}`}</PageHeading>
        </div>
        <StatusBadge status={application.status} />
      </div>
      <ProgressBar value={progressOf(application)} label="Progress" />
      <nav aria-label="Parts of the application" className="tabs">
        <ul>
          {sections.map(({ path: to, name, isComplete }) => (
            <li key={name}>
              <NavLink to={`/applications/${id}${to && `/${to}`}`} end>
                {name}
                {isComplete(application) && (
                  <span className="tick">
                    ✓<span className="visually-hidden"> complete</span>
                  </span>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <section className="card card-padded" aria-labelledby="section-heading">
        <h2 id="section-heading">{section.name}</h2>
        <Content application={application} />
      </section>
    </>
  );
}
