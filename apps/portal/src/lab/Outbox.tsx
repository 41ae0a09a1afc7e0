import type { ReactElement } from "react";
import { useLabOffer } from "./useLabOffer.ts";

/** The mails that the emulated vendors have sent, with the links in them. */
export function Outbox(): ReactElement {
  const { data } = useLabOffer();
  return (
    <section aria-labelledby="lab-outbox">
      <h3 id="lab-outbox">Outbox</h3>
      {data?.mails.length ? (
        <ul className="lab-list">
          {data.mails.map(({ at, to, subject, link }) => (
            <li key={at + to}>
              <span>{subject}</span>
              <span className="lab-soft">to {to}</span>
              {link && <a href={link}>Open its link</a>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="lab-soft">No mail yet. “Forgot password?” on the sign-in page sends one.</p>
      )}
    </section>
  );
}
