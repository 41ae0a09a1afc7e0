import { faultKinds } from "@rekey/emulator";
import { Hono } from "hono";
import type { Lab } from "./createLab.ts";
import { labSettings } from "./LabSettings.ts";

/** `/api/lab`: the emulator's control port as far as the lab needs it, on the portal's own origin. */
export function createLabRoutes(lab: Lab): Hono {
  const routes = new Hono();
  routes.get("/", async (context) =>
    context.json({
      settings: lab.settings(),
      mails: await lab.mails(),
      accounts: await lab.accounts(),
      faultKinds: faultKinds(),
    }),
  );
  routes.put("/", async (context) => {
    const { data } = labSettings.safeParse(await context.req.json().catch(() => undefined));
    if (!data) return context.json({ error: "These are no settings of the lab." }, 400);
    try {
      await lab.apply(data);
    } catch (thrown) {
      return context.json({ error: (thrown as Error).message }, 400);
    }
    return context.json({ settings: lab.settings() });
  });
  routes.post("/expire", async (context) => {
    await lab.expire();
    return context.json({ expired: true });
  });
  routes.post("/reset", async (context) => {
    await lab.reset();
    return context.json({ reset: true });
  });
  return routes;
}
