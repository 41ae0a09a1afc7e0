import "@rekey/react/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

// No QueryClientProvider: the form needs none.
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Form host={readHost()} />
  </StrictMode>,
);
