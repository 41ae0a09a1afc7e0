import "@rekey/react/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

const host = readHost();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    {["one", "two"].map((name) => (
      <section key={name} aria-label={name}>
        <QueryClientProvider client={new QueryClient()}>
          <Form host={host} />
        </QueryClientProvider>
      </section>
    ))}
  </StrictMode>,
);
