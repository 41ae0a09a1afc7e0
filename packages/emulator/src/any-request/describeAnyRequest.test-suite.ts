import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "../accounts/Store.ts";
import { createEmulator, type Emulator, type Fixtures } from "../createEmulator.ts";
import { createArgon2id } from "../node/argon2id.ts";
import { type Listener, listen } from "../node/listen.ts";
import { type Database, openDatabase } from "../node/openDatabase.ts";
import { anyPlan, type Plan } from "./anyRequest.ts";
import { type AnyOutcome, leadSquaredOutcome, loginRadiusOutcome, outcomes } from "./outcomeOf.ts";
import { rightRequest, type Session } from "./rightRequest.ts";
import { type RawRequest, sendRaw } from "./sendRaw.ts";

type VendorName = Plan["vendor"];

const outcomeOf = { leadsquared: leadSquaredOutcome, loginradius: loginRadiusOutcome };

/**
 * Throws requests at every route of both vendors, over HTTP.
 *
 * @param count - how many
 * @param seed - from which they are made; the same seed makes the same requests
 */
export function describeAnyRequest(count: number, seed: number): void {
  let database: Database;
  let stores: Record<VendorName, Store>;
  let emulator: Emulator;
  let listeners: Record<VendorName, Listener>;
  let sessions: Record<VendorName, Session>;
  let routes: Record<VendorName, readonly string[]>;
  const reached = new Map<AnyOutcome, number>(outcomes.map((outcome) => [outcome, 0]));
  const reachedRoutes = new Set<string>();

  beforeAll(async () => {
    database = openDatabase(":memory:");
    stores = { leadsquared: database.store("leadsquared"), loginradius: database.store("loginradius") };
    emulator = await createEmulator({
      stores,
      passwordHash: createArgon2id({ memory: 8, passes: 1, parallelism: 1 }),
      switches: { leadsquared: { rateLimit: "off", v1Paths: true }, loginradius: { rateLimit: "off" } },
    });
    const open = (vendor: VendorName) =>
      listen(emulator.handlers[vendor], { host: "127.0.0.1", port: 0, purpose: vendor, setting: "" });
    listeners = { leadsquared: await open("leadsquared"), loginradius: await open("loginradius") };
    routes = await allRoutes(emulator);
    await startOver();
  });
  afterAll(async () => {
    await Promise.all([listeners.leadsquared.close(), listeners.loginradius.close()]);
    database.close();
  });

  async function startOver() {
    await emulator.handlers.control(new Request("http://localhost/reset", { method: "POST" }));
    const answer = await emulator.handlers.control(new Request("http://localhost/fixtures"));
    const fixtures = (await answer.json()) as Fixtures;
    const [leadsquared, loginradius] = [fixtures.leadsquared.accounts[0]!, fixtures.loginradius.accounts[0]!];
    sessions = {
      leadsquared: { fixtures, email: leadsquared.emailAddress, password: leadsquared.password, token: "" },
      loginradius: { fixtures, email: loginradius.email, password: loginradius.password, token: "" },
    };
  }

  async function signIn(vendor: VendorName, password = sessions[vendor].password): Promise<string | undefined> {
    const session = sessions[vendor];
    const route = routes[vendor].find((each) => /sign-?in$|login$/i.test(each))!;
    const { text } = await sendRaw(listeners[vendor].url, rightRequest(vendor, route, { ...session, password }, ""));
    const answer = JSON.parse(text) as { AuthKey?: string; access_token?: string };
    return answer.AuthKey ?? answer.access_token;
  }

  async function check(plan: Plan) {
    const { vendor } = plan;
    const session = sessions[vendor];
    const store = stores[vendor];
    if (store.token("access", session.token) === undefined) session.token = (await signIn(vendor))!;
    const route = routes[vendor][plan.route % routes[vendor].length]!;
    const right = rightRequest(vendor, route, session, plan.newPassword);
    const sent = spoil(right, plan, session);

    const before = store.account("email", session.email)!;
    const answer = await sendRaw(listeners[vendor].url, sent);
    const after = store.account("email", session.email)!;

    if (sent.method === "HEAD") expect(answer.text).toBe("");
    else {
      const outcome = outcomeOf[vendor](answer);
      reached.set(outcome, reached.get(outcome)! + 1);
      reachedRoutes.add(route);
      const changesPassword = /ChangePassword$|password\/change$/.test(route);
      if (changesPassword && outcome === "granted") {
        // Whatever else was wrong with it: nobody changes a password without the current one.
        const current = JSON.stringify(session.password).slice(1, -1);
        expect(Buffer.from(sent.body).toString()).toContain(current);
      }
      if (changesPassword && plan.wrong === "nothing") await checkChange(plan, session, outcome);
      else if (outcome !== "granted" || !/password/i.test(route)) {
        expect(after.passwordHash, `${answer.status} ${answer.text}`).toBe(before.passwordHash);
      } else if (after.passwordHash !== before.passwordHash) await startOver();
      return;
    }
    expect(after.passwordHash).toBe(before.passwordHash);
  }

  async function checkChange({ vendor, newPassword }: Plan, session: Session, outcome: AnyOutcome) {
    const isAllowed = newPassword !== "" && (vendor === "leadsquared" || newPassword !== session.password);
    expect(outcome === "granted").toBe(isAllowed);
    const old = session.password;
    if (isAllowed) session.password = newPassword;
    expect(await signIn(vendor)).toEqual(expect.any(String));
    if (session.password !== old) expect(await signIn(vendor, old)).toBeUndefined();
  }

  describe(`${count} requests of any kind`, () => {
    it("get a well-formed answer of the vendor each, and change no password that they should not", async () => {
      const reported = vi.spyOn(console, "error").mockReturnValue(undefined);
      await fc.assert(fc.asyncProperty(anyPlan, check), { numRuns: count, seed, endOnFailure: true });
      expect(reported).not.toHaveBeenCalled();
      reported.mockRestore();
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    }, 600_000);

    it("reached every route, and every class of outcome with at least 5 %", () => {
      expect([...routes.leadsquared, ...routes.loginradius].filter((route) => !reachedRoutes.has(route))).toEqual([]);
      const total = [...reached.values()].reduce((sum, each) => sum + each, 0);
      for (const times of reached.values()) expect(times / total).toBeGreaterThanOrEqual(0.05);
    });
  });
}

/** Makes of a right request what the plan says. */
function spoil(right: RawRequest, plan: Plan, session: Session): RawRequest {
  const query = right.target.replace(/^[^?]*/, "");
  const withType = right.headers.map(([name, value]) =>
    name === "content-type" ? ([name, plan.contentType] as const) : ([name, value] as const),
  );
  const withKeys = [...right.headers.filter(([name]) => !plan.keys.some(([other]) => other === name)), ...plan.keys];
  switch (plan.wrong) {
    case "nothing":
      return right;
    case "path":
      return { ...right, target: plan.path + query };
    case "method":
      return { ...right, method: plan.method };
    case "keys":
      return {
        ...right,
        headers: withKeys,
        target: plan.keys.length > 2 ? right.target.replace(/\?.*/, "") : right.target,
      };
    case "body":
      return { ...right, headers: withType, body: plan.body };
    case "values": {
      const replaced = Buffer.from(right.body).toString().replaceAll(JSON.stringify(session.password), '"not it"');
      return { ...right, body: new Uint8Array(Buffer.from(replaced)) };
    }
    case "everything":
      return { method: plan.method, target: plan.path, headers: plan.keys, body: plan.body };
  }
}

// The control port names them where it is asked for one that does not exist.
async function allRoutes({ handlers }: Emulator): Promise<Record<VendorName, readonly string[]>> {
  const of = async (vendor: VendorName) => {
    const body = JSON.stringify({ kind: "empty", vendor, route: "/none" });
    const answer = await handlers.control(new Request("http://localhost/faults", { method: "POST", body }));
    const { error } = (await answer.json()) as { error: string };
    return [...error.matchAll(/^\s+([A-Z]+ \/\S+)$/gm)].map(([, route]) => route!);
  };
  return { leadsquared: await of("leadsquared"), loginradius: await of("loginradius") };
}
