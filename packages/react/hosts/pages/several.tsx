import "@rekey/react/styles.css";
import { StrictMode } from "react";
import { createRoot, type RootOptions } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

const host = readHost();

/** A section of its own, so that a test can tell the forms apart. */
function add(label: string, forms: number, options: RootOptions & { id?: string } = {}) {
  const { id, ...rootOptions } = options;
  const place = document.getElementById("root")!.appendChild(document.createElement("div"));
  createRoot(place, rootOptions).render(
    <StrictMode>
      {Array.from({ length: forms }, (_, index) => (
        <section key={index} aria-label={`${label} ${index + 1}`}>
          <Form host={host} id={id} />
        </section>
      ))}
    </StrictMode>,
  );
}

add("plain", 2);
add("prefixed", 2, { identifierPrefix: "second-" });
add("named", 1, { id: "change" });
