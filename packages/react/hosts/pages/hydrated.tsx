import "@rekey/react/styles.css";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

hydrateRoot(
  document.getElementById("root")!,
  <StrictMode>
    <Form host={readHost()} />
  </StrictMode>,
);
