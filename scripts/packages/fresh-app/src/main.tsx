import { createRoot } from "react-dom/client";
import { ChangePasswordPage } from "./ChangePasswordPage.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<ChangePasswordPage />);
