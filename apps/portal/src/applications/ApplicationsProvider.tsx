import { type PropsWithChildren, type ReactElement, useMemo, useState } from "react";
import type { Application } from "./Application.ts";
import { ApplicationsContext } from "./ApplicationsContext.ts";
import { newApplication, sampleApplications } from "./sampleApplications.ts";

/** The first number that no sample has. */
const firstNumber = 20_500;

const none: readonly Application[] = [];

/** Keeps everybody's applications until the page is loaded again: there is no admissions office behind this demo. */
export function ApplicationsProvider({
  email,
  isNew,
  children,
}: PropsWithChildren<{
  email: string;
  /** Whether the person has just registered, and so has none. */
  isNew: boolean;
}>): ReactElement {
  const [byEmail, setByEmail] = useState<Readonly<Record<string, readonly Application[]>>>({});
  const all = byEmail[email] ?? (isNew ? none : sampleApplications);

  const applications = useMemo(() => {
    const set = (next: readonly Application[]) => setByEmail((now) => ({ ...now, [email]: next }));
    return {
      all,
      start: () => {
        const id = `NF-${firstNumber + all.length}`;
        set([newApplication(id, new Date()), ...all]);
        return id;
      },
      change: (id: string, part: Partial<Application>) =>
        set(all.map((it) => (it.id === id ? { ...it, ...part } : it))),
    };
  }, [all, email]);
  return <ApplicationsContext value={applications}>{children}</ApplicationsContext>;
}
