import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { CaptchaForms } from "./CaptchaForms.tsx";
import { Form } from "./Form.tsx";
import type { Host } from "./Host.ts";

/** What hydrated.tsx takes over in the browser. */
export function renderPage(host: Host): string {
  return renderToString(
    <StrictMode>
      <Form host={host} />
    </StrictMode>,
  );
}

/** What captcha.tsx takes over. */
export function renderCaptchaPage(host: Host, query: string): string {
  return renderToString(<CaptchaForms host={host} query={query} />);
}
