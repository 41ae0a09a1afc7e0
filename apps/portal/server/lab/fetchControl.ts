import type { Control } from "./Control.ts";

/** Steers an emulator that listens. @param url - its control port */
export function fetchControl(url: string): Control {
  return async (call, ...[body]) => {
    const [method = "", path = ""] = call.split(" ");
    const answer = await fetch(url + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const content = await answer.json();
    if (!answer.ok) throw new Error(content.error);
    return content;
  };
}
