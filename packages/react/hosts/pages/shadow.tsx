import styles from "@rekey/react/styles.css?inline";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

const shadow = document.getElementById("root")!.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
shadow.adoptedStyleSheets = [sheet];

createRoot(shadow.appendChild(document.createElement("div"))).render(
  <StrictMode>
    <Form host={readHost()} />
  </StrictMode>,
);
