import "@rekey/react/styles.css";
import { createSyncStoragePersister } from "@tanstack/query-sync-storage-persister";
import { QueryClient } from "@tanstack/react-query";
import { PersistQueryClientProvider } from "@tanstack/react-query-persist-client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./Form.tsx";
import { readHost } from "./Host.ts";

const client = new QueryClient({
  defaultOptions: {
    mutations: {
      retry: 5,
      retryDelay: 0,
      networkMode: "online",
      gcTime: Number.POSITIVE_INFINITY,
      throwOnError: true,
      scope: { id: "everything" },
    },
  },
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <PersistQueryClientProvider
      client={client}
      persistOptions={{ persister: createSyncStoragePersister({ storage: localStorage, throttleTime: 0 }) }}
    >
      <Form host={readHost()} />
    </PersistQueryClientProvider>
  </StrictMode>,
);
