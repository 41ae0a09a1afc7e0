import { type PropsWithChildren, type ReactElement, useEffect, useMemo, useState } from "react";
import { useLocation } from "react-router";
import { LabContext } from "./LabContext.ts";
import { readLabState, writeLabState } from "./LabState.ts";
import { directionOf } from "./languages.ts";
import { useAppliedSettings } from "./useAppliedSettings.ts";

/** Keeps what the lab has chosen: in the address of every page, on the page, and at the emulator. */
export function LabProvider({ children }: PropsWithChildren): ReactElement {
  const location = useLocation();
  const [state, setState] = useState(() => readLabState(location.search));
  const refusal = useAppliedSettings(state);

  useEffect(() => {
    const { pathname, search, hash } = window.location;
    const wanted = writeLabState(search, state);
    // Past the router, for which the page stays the same.
    if (wanted !== search) history.replaceState(history.state, "", pathname + wanted + hash);
  }, [state, location]);

  const { theme, direction, language } = state;
  useEffect(() => {
    const { documentElement: root } = document;
    root.dataset["theme"] = theme;
    root.dir = direction === "auto" ? directionOf(language) : direction;
  }, [theme, direction, language]);

  const control = useMemo(
    () => ({
      state,
      refusal,
      change: (part: Partial<typeof state>) => setState((now) => ({ ...now, ...part })),
    }),
    [state, refusal],
  );
  return <LabContext value={control}>{children}</LabContext>;
}
