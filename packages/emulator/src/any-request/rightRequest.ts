import type { Fixtures } from "../createEmulator.ts";
import type { RawRequest } from "./sendRaw.ts";

/** Whoever is signed in. */
export interface Session {
  readonly fixtures: Fixtures;
  readonly email: string;
  password: string;
  token: string;
}

/** A request to a route with everything in it that any route wants, so that the route has nothing to object to. */
export function rightRequest(
  vendor: "leadsquared" | "loginradius",
  route: string,
  session: Session,
  newPassword: string,
): RawRequest {
  const [method = "", path = ""] = route.split(" ");
  const bytes = (body: unknown) => new Uint8Array(Buffer.from(method === "GET" ? "" : JSON.stringify(body)));
  if (vendor === "leadsquared") {
    const { portalId, registrationToken, publicAuthKey, accessKey, secretKey } = session.fixtures.leadsquared;
    const isSignedIn = path.includes("/Settings/");
    return {
      method,
      target: `${path}?${new URLSearchParams({ accessKey, secretKey })}`,
      headers: [
        ["content-type", "application/json"],
        ["x-lsq-portalid", portalId],
        ["x-lsq-registertoken", registrationToken],
        ["authorization", isSignedIn ? session.token : publicAuthKey],
      ],
      body: bytes(leadSquaredBody(path, session, newPassword)),
    };
  }
  const { apiKey, apiSecret, sott } = session.fixtures.loginradius;
  const keys = new URLSearchParams({ apikey: apiKey, apisecret: apiSecret, secret: apiSecret });
  return {
    method,
    target: `${path.replace(":uid", "e8ef97c2-d6a9-47f7-abe7-48829715b95e")}?${keys}`,
    headers: [
      ["content-type", "application/json"],
      ["authorization", `Bearer ${session.token}`],
      ["x-loginradius-sott", sott],
    ],
    body: bytes(loginRadiusBody(path, session, newPassword)),
  };
}

function loginRadiusBody(path: string, { email, password }: Session, newPassword: string): unknown {
  if (path.endsWith("/register")) {
    return { Email: [{ Type: "Primary", Value: `${crypto.randomUUID()}@example.com` }], Password: newPassword };
  }
  if (path.includes("/manage/")) return { password: newPassword };
  return {
    ...{ email, password },
    ...{ oldpassword: password, newpassword: newPassword },
    ...{ oldpin: "1234", newpin: "1234" },
  };
}

function leadSquaredBody(path: string, { fixtures, email, password }: Session, newPassword: string): unknown {
  const { portalId, accounts } = fixtures.leadsquared;
  const { leadId, phone } = accounts[0]!;
  switch (path.split("/").at(-1)) {
    case "ChangePassword":
      return { CurrentPassword: password, NewPassword: newPassword };
    case "Register": {
      const attributes = {
        EmailAddress: `${crypto.randomUUID()}@example.com`,
        mx_Portal_Password: newPassword,
        mx_Portal_Confirm_Password: newPassword,
      };
      return { LeadFields: Object.entries(attributes).map(([Attribute, Value]) => ({ Attribute, Value })) };
    }
    case "ResetPassword":
      return { Password: newPassword, LeadId: leadId, TemporaryPassword: "0".repeat(64) };
    case "SecureForgotPassword":
      return { EmailAddress: email };
    case "Get":
      return { FieldSchemaName: "Phone", FieldContent: phone };
    case "Generate":
      return { LeadId: leadId, PortalId: portalId };
    default:
      return { EmailAddress: email, Password: password };
  }
}
