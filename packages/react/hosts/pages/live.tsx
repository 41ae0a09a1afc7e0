import { nist } from "@rekey/core";
import "@rekey/react/styles.css";
import { ChangePassword } from "@rekey/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

// Two rules of one kind: which of them is broken changes while the kind stays.
const policy = { ...nist, minLength: 8, required: [["digit", "[xyz]"] as const, ["[!]", "[?]"] as const] };
const estimator = { load: () => {}, estimate: async (password: string) => (password.length > 12 ? 4 : 1) as 4 | 1 };

// Everything that changes while a person types or waits.
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Form host={readHost()} policy={policy} strength={<ChangePassword.Strength estimator={estimator} />} />
  </StrictMode>,
);
