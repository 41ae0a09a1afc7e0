import "@rekey/react/styles.css";
import "altcha/altcha.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { CaptchaForms } from "./CaptchaForms.tsx";
import { readHost } from "./Host.ts";

const root = document.getElementById("root")!;
const forms = <CaptchaForms host={readHost()} query={location.search} />;
// With what the server has rendered, where it has.
if (root.firstChild) hydrateRoot(root, forms);
else createRoot(root).render(forms);
