import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ClientFile } from "./buildClient.ts";
import { createAltcha } from "./captchas/createAltcha.ts";
import { changePassword } from "./changePassword.ts";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";
import { fetchPortalTokens, LeadSquaredCallError, type PortalTokens } from "./fetchPortalTokens.ts";
import type { Lab } from "./lab/createLab.ts";
import { createLabRoutes } from "./lab/createLabRoutes.ts";
import { publicConfiguration } from "./PortalConfiguration.ts";
import type { PortalVendors } from "./PortalVendors.ts";
import { type RegistrationOutcome, register } from "./register.ts";

/** What a portal is made of. */
export interface PortalParts {
  readonly vendors: PortalVendors;
  /** Default: there is no lab. */
  readonly lab?: Lab | undefined;
  /**
   * The built client by path; without it (while Vite or a static host serves the client) only the API and the well-known
   * address answer.
   */
  readonly client?: ReadonlyMap<string, ClientFile> | undefined;
}

const registrationStatuses: Readonly<Record<RegistrationOutcome, ContentfulStatusCode>> = {
  registered: 200,
  invalid: 400,
  taken: 409,
  refused: 422,
  unreachable: 502,
};

/** The portal's routes. They ask for nothing but web standards, so that a page can be their host too. */
export function createPortalApp({ vendors, lab, client }: PortalParts): Hono {
  const app = new Hono();
  if (client) app.use(strictHeaders(vendors));
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  });
  app.use("/api/*", csrf());

  const altcha = createAltcha();
  let tokens: Promise<PortalTokens> | undefined;
  // Kept after a success, since neither token expires; a failure is forgotten, so that the next visitor asks again.
  async function askTokens(): Promise<PortalTokens> {
    const asked = (tokens ??= fetchPortalTokens(vendors.leadSquared));
    try {
      return await asked;
    } catch (thrown) {
      if (tokens === asked) tokens = undefined;
      throw thrown;
    }
  }

  app.get("/api/configuration", async (context) => context.json(publicConfiguration(vendors, await askTokens())));
  app.get("/api/altcha", async (context) => context.json(await altcha.challenge()));
  app.post("/api/password", async (context) => {
    const isCaptchaWanted = lab ? lab.settings().captcha !== "" : true;
    const settings = { vendors, altcha, isCaptchaWanted, tokens: await askTokens() };
    const [answer, status] = await changePassword(await readJson(context), settings);
    return context.json(answer, status as ContentfulStatusCode);
  });
  app.post("/api/register", async (context) => {
    const outcome = await register(await readJson(context), vendors, askTokens);
    return context.json({ outcome }, registrationStatuses[outcome]);
  });
  if (lab) app.route("/api/lab", createLabRoutes(lab));

  // Password managers look here (W3C, A Well-Known URL for Changing Passwords).
  app.get("/.well-known/change-password", (context) => context.redirect("/settings/change-password", 302));
  app.all("/api/*", notFound);

  app.get("*", (context) => {
    const asset = client?.get(context.req.path);
    if (asset && context.req.path !== "/index.html") {
      // The names carry a hash of the content.
      return send(context, asset, "public, max-age=31536000, immutable");
    }
    // A route of the client has no dot in it: what has one is a file that isn't there, or is below /.well-known, where
    // password managers ask for a name that can't exist and must not get a page for it.
    const page = context.req.path.includes(".") ? undefined : client?.get("/index.html");
    return page ? send(context, page, "no-store") : notFound(context);
  });
  app.notFound(notFound);
  app.onError((thrown, context) => {
    if (thrown instanceof LeadSquaredCallError) {
      return context.json(
        { error: { code: "leadsquared_call_failed", call: thrown.call, message: thrown.message } },
        502,
      );
    }
    if ("getResponse" in thrown) return thrown.getResponse();
    // The reason stays here: it may hold an account key.
    return context.json({ error: { code: "portal_failed", message: "The portal's server failed. Try again." } }, 500);
  });
  return app;
}

function strictHeaders(vendors: PortalVendors) {
  return secureHeaders({
    contentSecurityPolicy: contentSecurityPolicy(vendors),
    xFrameOptions: "DENY",
    // The demo speaks plain http; whoever puts TLS before it decides about this.
    strictTransportSecurity: false,
    referrerPolicy: "no-referrer",
  });
}

/** The body, where it is JSON; whoever reads it finds what is missing. */
async function readJson(context: Context): Promise<unknown> {
  return context.req.json().catch(() => undefined);
}

function send(context: Context, file: ClientFile, cacheControl: string): Response {
  return context.body(file.body, 200, { "content-type": file.contentType, "cache-control": cacheControl });
}

function notFound(context: Context): Response {
  return context.json({ error: { code: "not_found", message: `There is nothing at ${context.req.path}.` } }, 404);
}
