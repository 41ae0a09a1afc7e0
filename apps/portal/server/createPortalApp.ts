import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ClientFile } from "./buildClient.ts";
import {
  fetchPortalTokens,
  type LeadSquaredAccount,
  LeadSquaredCallError,
  type PortalTokens,
} from "./fetchPortalTokens.ts";

/** The vendors that the portal signs people in with. */
export interface PortalVendors {
  readonly leadSquared: LeadSquaredAccount;
  readonly loginRadius: {
    /** The API's origin, such as `https://api.loginradius.com`. */
    readonly baseUrl: string;
    /** Names the site; LoginRadius means it to be public. */
    readonly apiKey: string;
  };
}

/** What the browser is told. Account keys have no place in it. */
export interface PortalConfiguration {
  readonly leadSquared: { readonly baseUrl: string; readonly portalId: string } & PortalTokens;
  readonly loginRadius: { readonly baseUrl: string; readonly apiKey: string };
}

/**
 * The portal's routes.
 *
 * @param client - the built client by path; without it (while Vite serves the client) only the API and the well-known
 *   address answer
 */
export function createPortalApp(vendors: PortalVendors, client?: ReadonlyMap<string, ClientFile>): Hono {
  const app = new Hono();
  if (client) app.use(strictHeaders(vendors));
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  });

  let tokens: Promise<PortalTokens> | undefined;
  app.get("/api/configuration", async (context) => {
    // Kept after a success, since neither token expires; a failure is forgotten, so that the next visitor asks again.
    const asked = (tokens ??= fetchPortalTokens(vendors.leadSquared));
    try {
      const { baseUrl, portalId } = vendors.leadSquared;
      const configuration: PortalConfiguration = {
        leadSquared: { baseUrl, portalId, ...(await asked) },
        loginRadius: { baseUrl: vendors.loginRadius.baseUrl, apiKey: vendors.loginRadius.apiKey },
      };
      return context.json(configuration);
    } catch (thrown) {
      if (tokens === asked) tokens = undefined;
      if (!(thrown instanceof LeadSquaredCallError)) throw thrown;
      return context.json(
        { error: { code: "leadsquared_call_failed", call: thrown.call, message: thrown.message } },
        502,
      );
    }
  });

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
  app.onError((_error, context) => {
    // The reason stays here: it may hold an account key.
    return context.json({ error: { code: "portal_failed", message: "The portal's server failed. Try again." } }, 500);
  });
  return app;
}

function strictHeaders({ leadSquared, loginRadius }: PortalVendors) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'", new URL(leadSquared.baseUrl).origin, new URL(loginRadius.baseUrl).origin],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    xFrameOptions: "DENY",
    // The demo speaks plain http; whoever puts TLS before it decides about this.
    strictTransportSecurity: false,
    referrerPolicy: "no-referrer",
  });
}

function send(context: Context, file: ClientFile, cacheControl: string): Response {
  return context.body(file.body, 200, { "content-type": file.contentType, "cache-control": cacheControl });
}

function notFound(context: Context): Response {
  return context.json({ error: { code: "not_found", message: `There is nothing at ${context.req.path}.` } }, 404);
}
