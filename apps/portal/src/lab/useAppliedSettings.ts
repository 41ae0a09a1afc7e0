import { useEffect, useState } from "react";
import type { LabSettings } from "../../server/lab/LabSettings.ts";
import { askLab } from "./askLab.ts";
import type { LabState } from "./LabState.ts";
import { labCaptchas } from "./labCaptchas.ts";

/** Has the emulator do what the lab has chosen. Gives why it would not. */
export function useAppliedSettings({ fault, captcha, challenge }: LabState): string | undefined {
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const wanted: LabSettings = { fault, captcha: labCaptchas[captcha]?.vendor ?? "", challenge };
    const apply = async () => {
      // What is so already is left alone: somebody may have told the emulator more by another way.
      const { settings } = await askLab("", { signal });
      if (JSON.stringify(settings) === JSON.stringify(wanted)) return;
      await askLab("", { signal, method: "PUT", body: JSON.stringify(wanted) });
    };
    apply().then(
      () => signal.aborted || setRefusal(undefined),
      ({ message }: Error) => signal.aborted || setRefusal(message),
    );
    return () => leaving.abort();
  }, [fault, captcha, challenge]);
  return refusal;
}
