import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { startEmulator } from "@rekey/emulator/node";
import { createServer as createVite } from "vite";
import { createPortalApp } from "./createPortalApp.ts";
import { emulatedVendors } from "./emulatedVendors.ts";
import { createLab } from "./lab/createLab.ts";
import { fetchControl } from "./lab/fetchControl.ts";
import { readVendors } from "./readVendors.ts";

// `pnpm --filter @rekey/portal dev`: the emulator, the portal's API, and the client straight from Vite, which swaps
// changed modules in the open page. Vite puts scripts and styles into the page for that, so the strict headers are only
// in the real server.
const port = 5173;
const emulator = await startEmulator({ ports: { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 } });
const control = fetchControl(emulator.urls.control);
const vendors = readVendors(emulatedVendors(await control("GET /fixtures")));
const lab = createLab(control, () => `http://127.0.0.1:${port}`);
await lab.reset();
const app = createPortalApp({ vendors, lab });
const vite = await createVite({
  configFile: join(import.meta.dirname, "..", "vite.config.ts"),
  server: { middlewareMode: true },
  appType: "spa",
});
const answer = getRequestListener(app.fetch);
const server = createServer((request, response) => {
  const isServers = /^\/(api|\.well-known)\//.test(request.url ?? "");
  if (isServers) void answer(request, response);
  else vite.middlewares(request, response);
});
server.on("error", ({ message }) => {
  console.error(`Port ${port}, for the portal, can't be had (${message}). Stop what listens there and start again.`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => console.log(`Portal with live reload: http://127.0.0.1:${port}`));
