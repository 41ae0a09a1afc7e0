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
      body: bytes(
        isSignedIn
          ? { CurrentPassword: session.password, NewPassword: newPassword }
          : { EmailAddress: session.email, Password: session.password },
      ),
    };
  }
  return {
    method,
    target: `${path.replace(":uid", "e8ef97c2-d6a9-47f7-abe7-48829715b95e")}?apikey=${session.fixtures.loginradius.apiKey}`,
    headers: [
      ["content-type", "application/json"],
      ["authorization", `Bearer ${session.token}`],
    ],
    body: bytes({
      ...{ email: session.email, password: session.password },
      ...{ oldpassword: session.password, newpassword: newPassword },
    }),
  };
}
