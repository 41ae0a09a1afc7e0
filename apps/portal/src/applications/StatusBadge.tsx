import type { ReactElement } from "react";
import type { ApplicationStatus } from "./Application.ts";

const statuses: Readonly<Record<ApplicationStatus, { readonly text: string; readonly tone: string }>> = {
  started: { text: "Started", tone: "info" },
  "documents-due": { text: "Documents due", tone: "info" },
  "in-review": { text: "In review", tone: "warn" },
  "offer-accepted": { text: "Offer accepted", tone: "good" },
};

/** Where an application stands, in a word. */
export function StatusBadge({ status }: { status: ApplicationStatus }): ReactElement {
  const { text, tone } = statuses[status];
  return (
    <span className="badge" data-tone={tone}>
      {text}
    </span>
  );
}
