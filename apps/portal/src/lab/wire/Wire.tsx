import { type ReactElement, useSyncExternalStore } from "react";
import { wireTap } from "./wireTap.ts";

/** The last request to a vendor, and what it answered. */
export function Wire(): ReactElement {
  const exchange = useSyncExternalStore(wireTap.subscribe, wireTap.last);
  return (
    <section aria-labelledby="lab-wire">
      <h3 id="lab-wire">On the wire</h3>
      {exchange ? (
        // It scrolls, so a keyboard has to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className="wire" tabIndex={0} aria-labelledby="lab-wire">
          {`${exchange.method} ${exchange.url}\n`}
          {exchange.headers.map(([name, value]) => `${name}: ${value}\n`)}
          {exchange.body && `${exchange.body}\n`}
          {exchange.answer
            ? `\n${exchange.answer.status ?? "—"} ${exchange.answer.contentType} · ${exchange.answer.milliseconds} ms\n${exchange.answer.body}`
            : "\nNo answer yet."}
        </pre>
      ) : (
        <p className="lab-soft">
          Nothing was sent yet. Change the password, and the request stands here, secrets masked.
        </p>
      )}
    </section>
  );
}
