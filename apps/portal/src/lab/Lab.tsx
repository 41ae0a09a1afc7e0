import { lazy, type PropsWithChildren, type ReactElement, Suspense } from "react";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import { useLab } from "./useLab.ts";

const LabDrawer = lazy(() => import("./LabDrawer.tsx"));

/** The demo around the portal: a strip that says what it is, and beside or above the portal what can be chosen. */
export function Lab({ children, note }: PropsWithChildren<{ note?: string | undefined }>): ReactElement {
  const { state, change } = useLab();
  const { data: configuration } = useConfiguration();
  const isAllEmulated = (configuration?.emulated.length ?? 2) === 2;
  return (
    <div className="lab" data-open={state.isOpen || undefined}>
      <aside aria-label="Lab" dir="ltr">
        <div className="lab-strip">
          <p>
            <strong>Rekey demo</strong>{" "}
            <span>{note ?? (isAllEmulated ? "The vendors are emulated." : "A real vendor answers.")}</span>
          </p>
          <button
            type="button"
            aria-expanded={state.isOpen}
            aria-controls="lab-drawer"
            onClick={() => change({ isOpen: !state.isOpen })}
          >
            {state.isOpen ? "Close lab" : "Open lab"}
          </button>
        </div>
        {state.isOpen && (
          <Suspense fallback={<p className="lab-soft">Getting the lab ready…</p>}>
            <LabDrawer />
          </Suspense>
        )}
      </aside>
      <div className="lab-portal">{children}</div>
    </div>
  );
}
