import { Agent, request } from "node:http";
import type { Fixtures } from "../node.ts";

/** Sends one request, and rejects where it is not granted. */
export type Client = () => Promise<unknown>;

const agent = new Agent({ keepAlive: true });

// Not fetch: its own cost is more than what is measured.
function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: object,
): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const all = { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(text) };
    const sent = request(url, { method, headers: all, agent }, (response) => {
      let answer = "";
      response.setEncoding("utf8");
      response.on("data", (data: string) => {
        answer += data;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve(JSON.parse(answer) as Record<string, string>);
        else reject(new Error(`${url}: ${response.statusCode} ${answer}`));
      });
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

function portal({ leadsquared }: Fixtures, authorization: string): Record<string, string> {
  return {
    authorization,
    "x-lsq-portalid": leadsquared.portalId,
    "x-lsq-registertoken": leadsquared.registrationToken,
  };
}

/** Signs the first seed account in, or does the same hashing at the bare route's address. */
export function loginClient(vendor: "leadsquared" | "loginradius", at: Fixtures): Client;
export function loginClient(vendor: "bare", at: string): Client;
export function loginClient(vendor: string, at: Fixtures | string): Client {
  if (typeof at === "string") return () => send("POST", `${at}/login`, {}, { email: "a", password: "b" });
  const { leadsquared, loginradius } = at;
  if (vendor === "loginradius") {
    const { email, password } = loginradius.accounts[0]!;
    const url = `${loginradius.baseUrl}/identity/v2/auth/login?apikey=${loginradius.apiKey}`;
    return () => send("POST", url, {}, { email, password });
  }
  const { emailAddress: EmailAddress, password: Password } = leadsquared.accounts[0]!;
  const url = `${leadsquared.baseUrl}/api/Authentication/v2/Signin`;
  return () => send("POST", url, portal(at, leadsquared.publicAuthKey), { EmailAddress, Password });
}

/** Changes the second seed account's password to another one and back, or does the same hashing. */
export async function changeClient(vendor: "leadsquared" | "loginradius", at: Fixtures): Promise<Client>;
export async function changeClient(vendor: "bare", at: string): Promise<Client>;
export async function changeClient(vendor: string, at: Fixtures | string): Promise<Client> {
  if (typeof at === "string") return () => send("PUT", `${at}/change`, {}, { oldpassword: "a", newpassword: "b" });
  const { leadsquared, loginradius } = at;
  let passwords: [string, string];
  if (vendor === "loginradius") {
    const { email, password } = loginradius.accounts[1]!;
    passwords = [password, "NewSamplepassword@789"];
    const path = `${loginradius.baseUrl}/identity/v2/auth`;
    const query = `apikey=${loginradius.apiKey}`;
    const { access_token } = await send("POST", `${path}/login?${query}`, {}, { email, password });
    const headers = { authorization: `Bearer ${access_token}` };
    return async () => {
      const [oldpassword, newpassword] = passwords;
      passwords = [newpassword, oldpassword];
      return send("PUT", `${path}/password/change?${query}`, headers, { oldpassword, newpassword });
    };
  }
  const { emailAddress: EmailAddress, password: Password } = leadsquared.accounts[1]!;
  passwords = [Password, "NewSamplepassword@789"];
  const url = `${leadsquared.baseUrl}/api`;
  const publicHeaders = portal(at, leadsquared.publicAuthKey);
  const { AuthKey } = await send("POST", `${url}/Authentication/v2/Signin`, publicHeaders, { EmailAddress, Password });
  return async () => {
    const [CurrentPassword, NewPassword] = passwords;
    passwords = [NewPassword, CurrentPassword];
    return send("POST", `${url}/Settings/v2/ChangePassword`, portal(at, AuthKey!), { CurrentPassword, NewPassword });
  };
}
