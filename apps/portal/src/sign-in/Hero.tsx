import type { ReactElement } from "react";

/** What the portal is for, beside the sign-in form. */
export function Hero(): ReactElement {
  return (
    <section className="hero" aria-labelledby="hero-heading">
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
