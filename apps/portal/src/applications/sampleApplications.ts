import type { Application, ApplicationDocument } from "./Application.ts";

/** What every application needs. */
const documentNames = ["Passport", "Transcript of records", "Certificate of English", "Reference"] as const;

function documents(...states: readonly ApplicationDocument["state"][]): readonly ApplicationDocument[] {
  return documentNames.map((name, index) => ({ name, state: states[index] ?? "missing" }));
}

const statement =
  "I have built things that move since I was eleven, and I want to understand why some of them kept moving when I had not meant them to.";

/** The applications of whoever had an account before the demo began. */
export const sampleApplications: readonly Application[] = [
  {
    id: "NF-20418",
    programme: "MSc Robotics",
    intake: "September 2027",
    started: "2026-11-12",
    status: "documents-due",
    documents: documents("checked", "received", "missing"),
    statement,
  },
  {
    id: "NF-20377",
    programme: "MSc Data Science",
    intake: "September 2027",
    started: "2026-11-03",
    status: "in-review",
    documents: documents("checked", "checked", "checked", "checked"),
    statement,
  },
  {
    id: "NF-19002",
    programme: "BSc Physics",
    intake: "September 2023",
    started: "2023-02-14",
    status: "offer-accepted",
    documents: documents("checked", "checked", "checked", "checked"),
    statement,
  },
];

/** An application in which nothing is filled in. @param id - not yet taken */
export function newApplication(id: string, started: Date): Application {
  return {
    id,
    intake: "September 2027",
    started: started.toISOString().slice(0, 10),
    status: "started",
    documents: documents(),
    statement: "",
  };
}
