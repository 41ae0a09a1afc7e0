import type { ControlApi } from "@rekey/emulator";

/** Calls the emulator's control port, over HTTP or in the same page. */
export type Control = <Call extends keyof ControlApi>(
  call: Call,
  ...body: ControlApi[Call] extends { readonly takes: infer Body } ? [body: Body] : []
) => Promise<ControlApi[Call]["gives"]>;
