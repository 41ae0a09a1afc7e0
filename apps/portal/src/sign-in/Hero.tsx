import type { ReactElement } from "react";

/** What the portal is for, beside the sign-in form. */
export function Hero(): ReactElement {
  return (
    <section className="hero" aria-labelledby="hero-heading">
      <Compass />
      <h2 id="hero-heading">Apply in one evening. Follow it from anywhere.</h2>
      <p className="soft">Your application, your documents and your decision, together in one place.</p>
      <ol>
        <li>Tell us about yourself</li>
        <li>Choose a programme and add your documents</li>
        <li>Submit, and see every step as it happens</li>
      </ol>
    </section>
  );
}

function Compass(): ReactElement {
  return (
    <svg className="compass" viewBox="-100 -100 200 200" aria-hidden="true">
      <circle r="99" />
      <circle r="70" />
      <circle r="30" />
      <path d="M0-99V99M-99 0H99M-70-70 70 70M70-70-70 70" />
      <path className="compass-needle" d="M0-70 14 0 0 70-14 0Z" />
    </svg>
  );
}
