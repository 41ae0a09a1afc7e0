import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { startVendor, type VendorUnderTest, vendorNames } from "../testing/startVendor.ts";

const fault = { kind: "answer", status: 418 };

describe.each(vendorNames)("the scope of a fault, at %s", (name) => {
  let vendor: VendorUnderTest;
  beforeEach(async () => {
    vendor = await startVendor(name);
  });
  afterEach(() => vendor.close());

  const other = vendorNames.find((candidate) => candidate !== name)!;

  async function statuses(calls: number, init?: RequestInit): Promise<number[]> {
    const met: number[] = [];
    // A wrong password, so that each call is answered alike.
    for (let count = 0; count < calls; count += 1) met.push((await vendor.change("next", init, "wrong")).status);
    return met;
  }
  const hits = async (calls: number) => (await statuses(calls)).map((status) => status === 418);
  const faults = async () => (await call(`${vendor.urls.control}/faults`)).body.faults;

  it("times: the next calls, counted down in the list, and then none", async () => {
    await vendor.setFaults({ ...fault, times: 2 });
    expect(await hits(1)).toEqual([true]);
    expect(await faults()).toMatchObject([{ kind: "answer", times: 1 }]);
    expect(await hits(2)).toEqual([true, false]);
    expect(await faults()).toEqual([]);
  });

  it("without times: all, until it is removed", async () => {
    await vendor.setFaults(fault);
    expect(await hits(3)).toEqual([true, true, true]);
    await call(`${vendor.urls.control}/faults`, { method: "DELETE" });
    expect(await hits(1)).toEqual([false]);
  });

  it("several: the first that is meant, the others wait", async () => {
    await vendor.setFaults([
      { ...fault, status: 501, vendor: other },
      { ...fault, status: 502, times: 1 },
      { ...fault, status: 503, times: 1 },
    ]);
    const [first, second, third] = await statuses(3);
    expect([first, second]).toEqual([502, 503]);
    expect(third).not.toBe(501);
  });

  it("probability: the same seed is the same run, another seed another", async () => {
    const run = async (seed?: number) => {
      await call(`${vendor.urls.control}/faults`, { method: "DELETE" });
      await vendor.setFaults({ ...fault, probability: 0.5, seed });
      return hits(32);
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    expect(await run()).toEqual(await run(1));
    // By chance once in a million runs, but the seed leaves nothing to chance.
    expect(first.filter(Boolean).length).toBeGreaterThan(4);
    expect(first.filter(Boolean).length).toBeLessThan(28);
  });

  it.each([
    [0, false],
    [1, true],
  ])("probability %s is certain", async (probability, isMet) => {
    await vendor.setFaults({ ...fault, probability });
    expect(new Set(await hits(8))).toEqual(new Set([isMet]));
  });

  it("probability: a call that it spares does not count as one of its times", async () => {
    await vendor.setFaults({ ...fault, probability: 0.3, times: 2 });
    expect((await hits(32)).filter(Boolean)).toHaveLength(2);
  });

  it("vendor: one's own calls, not the other's", async () => {
    await vendor.setFaults({ ...fault, vendor: other });
    expect(await hits(1)).toEqual([false]);
    await vendor.setFaults({ ...fault, vendor: name });
    expect(await hits(1)).toEqual([true]);
    expect((await fetch(vendor.urls[other])).status).toBe(418);
  });

  it("route: with its method, in any case, or without", async () => {
    const [method, path] = vendor.route.split(" ") as [string, string];
    for (const route of [vendor.route, path, `  ${method.toLowerCase()}   ${path} `]) {
      await vendor.setFaults({ ...fault, route, times: 1 });
      expect(await hits(2)).toEqual([true, false]);
    }
  });

  it("route: no other call is met, nor another method there", async () => {
    await vendor.setFaults({ ...fault, route: vendor.route });
    const [, path] = vendor.route.split(" ");
    expect((await fetch(vendor.url + path, { method: "DELETE" })).status).not.toBe(418);
    expect((await fetch(vendor.url)).status).not.toBe(418);
    await vendor.setFaults({ ...fault, route: path });
    expect((await fetch(vendor.url + path, { method: "DELETE" })).status).toBe(418);
  });

  it("without a route: unknown paths too", async () => {
    await vendor.setFaults(fault);
    expect((await fetch(`${vendor.url}/nowhere`)).status).toBe(418);
  });

  it("a preflight meets none of them and uses none up", async () => {
    await vendor.setFaults({ ...fault, times: 1 });
    const [method, path] = vendor.route.split(" ") as [string, string];
    const headers = { origin: "http://localhost:5173", "access-control-request-method": method };
    expect((await fetch(vendor.url + path, { method: "OPTIONS", headers })).status).toBe(204);
    expect(await hits(1)).toEqual([true]);
    // An OPTIONS that asks for nothing is a call like any other.
    await vendor.setFaults({ ...fault, times: 1 });
    expect((await fetch(vendor.url + path, { method: "OPTIONS" })).status).toBe(418);
  });
});

describe("faults from the start", () => {
  it("are there again after a reset, with all their times and the same dice", async () => {
    const vendor = await startVendor("loginradius");
    await vendor.close();
    const faulty = await startVendor("loginradius", {
      faults: [{ kind: "answer", status: 418, times: 1, route: vendor.route }],
    });
    expect((await faulty.change("next")).status).toBe(418);
    await faulty.setFaults({ kind: "hang" });
    await faulty.reset();
    expect((await call(`${faulty.urls.control}/faults`)).body.faults).toMatchObject([{ kind: "answer", times: 1 }]);
    await faulty.close();
  });
});

describe("a route with a name for what varies", () => {
  const route = "PUT /identity/v2/manage/account/:uid/password";
  const [first, second] = ["/identity/v2/manage/account/1/password", "/identity/v2/manage/account/2/password"];

  it.each([
    ["as the vendor's routes have it: every call there", route, [418, 418]],
    ["in any case", route.toUpperCase(), [418, 418]],
    ["as one call has it: this one alone", `PUT ${first}`, [418, undefined]],
  ])("%s", async (_, meant, statuses) => {
    const vendor = await startVendor("loginradius");
    await vendor.setFaults({ ...fault, route: meant });
    for (const [index, path] of [first, second].entries()) {
      const { status } = await fetch(vendor.url + path, { method: "PUT" });
      expect(status === 418 ? status : undefined).toBe(statuses[index]);
    }
    await vendor.close();
  });
});
