/** Whether the parts are there that a layout can't do without. */
interface Parts {
  readonly summaryRef: { readonly current: boolean };
  readonly statusRef: { readonly current: unknown };
}

/** Tells the developer which part a layout lacks, and what is lost by it. */
export function reportMissingParts(form: HTMLFormElement, { summaryRef, statusRef }: Parts): void {
  const losses: readonly (readonly [part: string, there: boolean, loss: string])[] = [
    ["ErrorSummary", summaryRef.current, "shows no failure but those of a field"],
    ["Status", statusRef.current !== null, "tells screen readers neither progress nor waits"],
    ["Submit", form.querySelector("[type=submit]") !== null, "can hardly be submitted"],
  ];
  for (const [part, there, loss] of losses) {
    // oxlint-disable-next-line no-console -- it concerns the developer, and the form works
    if (!there) console.error(`Rekey: a form without <ChangePassword.${part} /> ${loss}. Add it to your layout.`);
  }
}
