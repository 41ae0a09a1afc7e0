import "./styles/index.css";
import "@rekey/react/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./App.tsx";
import { Lab } from "./lab/Lab.tsx";
import { LabProvider } from "./lab/LabProvider.tsx";
import { SessionProvider } from "./session/SessionProvider.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id “root” to show the portal in.");

// Built for a host of files, the page is its own server. Vite leaves the import out of every other build.
const isStatic = import.meta.env.MODE === "static";
if (isStatic) await (await import("./static/startServerInPage.ts")).startServerInPage();

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <BrowserRouter basename={import.meta.env.BASE_URL}>
        <LabProvider>
          <SessionProvider>
            <Lab note={isStatic ? "The vendors run in this page, with keys made just now." : undefined}>
              <App />
            </Lab>
          </SessionProvider>
        </LabProvider>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
