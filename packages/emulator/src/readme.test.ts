import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { captchaSwitches } from "./captcha/captchaSwitches.ts";
import { createEmulator } from "./createEmulator.ts";
import { faultSchema } from "./faults/Fault.ts";
import { leadSquaredSwitches } from "./leadsquared/leadSquaredSwitches.ts";
import { routes } from "./leadsquared/routes.ts";
import { loginRadiusSwitches } from "./loginradius/loginRadiusSwitches.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function section(title: string): string {
  const [, text = ""] = readme.split(`\n${title}\n`);
  return text.split(/\n#{2,3} /)[0]!;
}

it.each([
  ["LeadSquared", leadSquaredSwitches],
  ["LoginRadius", loginRadiusSwitches],
  ["captchas", captchaSwitches],
])("names every switch of %s, and none that is not there", (vendor, schema) => {
  const firstCells = [...section(`### Switches of ${vendor}`).matchAll(/^\| (`.+?) \|/gm)].map(([, cell]) => cell!);
  const named = firstCells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(new Set(named)).toEqual(new Set(Object.keys(schema.shape)));
});

it("names every kind of fault, and none that is not there", () => {
  const [kinds = ""] = section("## Faults").split("| Parameter ");
  const named = [...kinds.matchAll(/^\| `([\w-]+)` /gm)].map(([, kind]) => kind);
  expect(new Set(named)).toEqual(new Set(faultSchema.options.map(({ shape }) => shape.kind.value)));
});

it("names every call of the control API", async () => {
  const { handlers } = await createEmulator();
  const { routes: calls } = (await (await handlers.control(new Request("http://localhost/"))).json()) as {
    routes: string[];
  };
  expect(calls.length).toBeGreaterThan(9);
  for (const each of calls) expect(section("## Control API")).toContain(`\`${each}`);
});

it("names every route of LeadSquared of 2024", () => {
  const text = section("### LeadSquared");
  const current = routes.filter(([, path]) => /v2|Access|AutoLogin|OTP|SecureForgot/.test(path));
  const missing = current.filter(([, path]) => !text.includes(path));
  // told as "the same two under v2"
  expect(missing.map(([, path]) => path)).toEqual(["/api/Authentication/v2/SigninOTP/Get"]);
});
