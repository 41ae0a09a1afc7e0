import { nist } from "@rekey/core";
import { commonPasswords } from "@rekey/core/blocklist";
import { pwnedPasswords } from "@rekey/core/breach";
import { zxcvbn } from "@rekey/core/strength";
import "@rekey/react/styles.css";
import { ChangePassword } from "@rekey/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

const policy = { ...nist, blocklist: commonPasswords };
const breachCheck = pwnedPasswords();
const strength = <ChangePassword.Strength estimator={zxcvbn()} />;

// All that is optional and looks at a password.
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Form host={readHost()} {...{ policy, breachCheck, strength }} />
  </StrictMode>,
);
