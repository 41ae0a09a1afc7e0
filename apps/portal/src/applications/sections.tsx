import type { ReactElement } from "react";
import { useSignedInSession } from "../session/RequireSession.tsx";
import type { Application, ApplicationDocument } from "./Application.ts";
import { formatDate } from "./formatDate.ts";
import { progressOf } from "./progressOf.ts";
import { useApplications } from "./useApplications.ts";

const programmes = ["BSc Physics", "BSc Economics", "MSc Data Science", "MSc Robotics", "MA Translation"];

interface SectionProps {
  readonly application: Application;
}

function Programme({ application: { id, programme, intake, started, status } }: SectionProps): ReactElement {
  const { change } = useApplications();
  return (
    <>
      {status === "started" ? (
        <div className="field">
          <label htmlFor="programme">Programme</label>
          <select
            id="programme"
            value={programme ?? ""}
            onChange={({ target }) => change(id, { programme: target.value })}
          >
            <option value="" disabled>
              Choose one
            </option>
            {programmes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      ) : null}
      <dl className="facts">
        {status !== "started" && <Fact name="Programme">{programme}</Fact>}
        <Fact name="Intake">{intake}</Fact>
        <Fact name="Started">{formatDate(started)}</Fact>
      </dl>
    </>
  );
}

function Personal(): ReactElement {
  const { email, name } = useSignedInSession();
  return (
    <>
      <dl className="facts">
        {name && <Fact name="Name">{name}</Fact>}
        <Fact name="Email">{email}</Fact>
      </dl>
      <p className="soft">These come from your profile, and go with each of your applications.</p>
    </>
  );
}

const documentStates: Readonly<Record<ApplicationDocument["state"], { readonly text: string; readonly tone: string }>> =
  {
    missing: { text: "Missing", tone: "bad" },
    received: { text: "Received", tone: "info" },
    checked: { text: "Checked", tone: "good" },
  };

function Documents({ application: { id, documents } }: SectionProps): ReactElement {
  const { change } = useApplications();
  const receive = (name: string) =>
    change(id, { documents: documents.map((it) => (it.name === name ? { ...it, state: "received" } : it)) });
  return (
    <ul className="rows">
      {documents.map(({ name, state }) => (
        <li key={name}>
          <span>{name}</span>
          {state === "missing" && (
            <button type="button" className="button button-quiet" onClick={() => receive(name)}>
              Add<span className="visually-hidden"> {name}</span>
            </button>
          )}
          <span className="badge" data-tone={documentStates[state].tone}>
            {documentStates[state].text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Statement({ application: { id, statement, status } }: SectionProps): ReactElement {
  const { change } = useApplications();
  const isOpen = status === "started" || status === "documents-due";
  return (
    <div className="field">
      <label htmlFor="statement">Why this programme?</label>
      <textarea
        id="statement"
        rows={8}
        readOnly={!isOpen}
        defaultValue={statement}
        onChange={({ target }) => change(id, { statement: target.value })}
      />
    </div>
  );
}

function Review({ application }: SectionProps): ReactElement {
  const { change } = useApplications();
  const isComplete = progressOf(application) === 1;
  if (application.status === "in-review") return <p>The admissions office reads it. It answers within three weeks.</p>;
  if (application.status === "offer-accepted") return <p>You have accepted the offer. Welcome to Northfield.</p>;
  return (
    <>
      <p>{isComplete ? "Everything is there." : "Something is still missing: see the tabs without a tick."}</p>
      {isComplete && (
        <button type="button" className="button" onClick={() => change(application.id, { status: "in-review" })}>
          Submit application
        </button>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The tabs of an application, in their order; the first stands at the application's own address. */
export const sections: readonly {
  readonly path: string;
  readonly name: string;
  readonly isComplete: (application: Application) => boolean;
  readonly Content: (props: SectionProps) => ReactElement;
}[] = [
  { path: "", name: "Programme", isComplete: ({ programme }) => programme !== undefined, Content: Programme },
  { path: "personal", name: "Personal details", isComplete: () => true, Content: Personal },
  {
    path: "documents",
    name: "Documents",
    isComplete: ({ documents }) => documents.every(({ state }) => state !== "missing"),
    Content: Documents,
  },
  { path: "statement", name: "Statement", isComplete: ({ statement }) => statement !== "", Content: Statement },
  {
    path: "review",
    name: "Review",
    isComplete: ({ status }) => status !== "started" && status !== "documents-due",
    Content: Review,
  },
];
