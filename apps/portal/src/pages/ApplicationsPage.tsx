import type { ReactElement } from "react";
import { Link, useNavigate } from "react-router";
import type { Application } from "../applications/Application.ts";
import { formatDate } from "../applications/formatDate.ts";
import { ProgressBar } from "../applications/ProgressBar.tsx";
import { progressOf } from "../applications/progressOf.ts";
import { StatusBadge } from "../applications/StatusBadge.tsx";
import { useApplications } from "../applications/useApplications.ts";
import { PageHeading } from "../shell/PageHeading.tsx";

/** `/applications` */
export function ApplicationsPage(): ReactElement {
  const { all, start } = useApplications();
  const navigate = useNavigate();
  const begin = (
    <button type="button" className="button" onClick={() => void navigate(`/applications/${start()}`)}>
      {all.length > 0 ? "New application" : "Start an application"}
    </button>
  );
  return (
    <>
      <div className="page-head">
        <div>
          <PageHeading>Applications</PageHeading>
          <p className="soft">{summaryOf(all)}</p>
        </div>
        {all.length > 0 && begin}
      </div>
      {all.length > 0 ? (
        <ApplicationTable all={all} />
      ) : (
        <div className="card empty">
          <p className="empty-title">No applications yet</p>
          <p className="soft">It takes an evening. You can stop at any time and go on later, from anywhere.</p>
          {begin}
        </div>
      )}
    </>
  );
}

function summaryOf(all: readonly Application[]): string {
  const decided = all.filter(({ status }) => status === "offer-accepted").length;
  if (all.length === 0) return "Yours will stand here, with every step as it happens.";
  return `${all.length - decided} in progress, ${decided} decided.`;
}

function ApplicationTable({ all }: { all: readonly Application[] }): ReactElement {
  return (
    <div className="card">
      <table className="table">
        <thead>
          <tr>
            {["Application", "Programme", "Started", "Progress", "Status"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((application) => {
            const { id, programme = "To be chosen", started, status } = application;
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/applications/${id}`}>{id}</Link>
                </th>
                <td>{programme}</td>
                <td>{formatDate(started)}</td>
                <td>
                  <ProgressBar value={progressOf(application)} label={`Progress of ${id}`} />
                </td>
                <td>
                  <StatusBadge status={status} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
