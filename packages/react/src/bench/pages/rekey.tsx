import { createRoot } from "react-dom/client";
import { ChangePasswordForm } from "../../index.ts";
import "../../styles.css";

const provider = { id: "bench", changePassword: async () => {} };

Object.assign(window, {
  mount: (host: HTMLElement) => createRoot(host).render(<ChangePasswordForm provider={provider} username="johnwick" />),
});
