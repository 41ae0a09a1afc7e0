import { expect, it } from "vitest";
import { faultSchema } from "../faults/Fault.ts";
import { createHelp } from "./createHelp.ts";
import { parseSwitches, switchSchemas } from "./parseSwitches.ts";

const help = createHelp();

it("names every fault with what it does, and every parameter of each", () => {
  for (const { shape, description } of faultSchema.options) {
    const [kind] = shape.kind.values as Set<string>;
    expect(help).toMatch(new RegExp(`^  ${kind} +\\S`, "m"));
    expect(help).toContain(description!);
    for (const name of Object.keys(shape)) if (name !== "kind") expect(help).toMatch(new RegExp(`^ +${name}[=,]`, "m"));
  }
});

it("names every switch with its default, which is one of its positions", () => {
  for (const [vendor, schema] of Object.entries(switchSchemas)) {
    const defaults = schema.parse({}) as Record<string, unknown>;
    for (const [name, standard] of Object.entries(defaults)) {
      const line = `${vendor}.${name}=${JSON.stringify(standard)}`;
      expect(help).toContain(`  ${line}\n      `);
      expect(parseSwitches([line])).toEqual({ [vendor]: { [name]: standard } });
    }
  }
});

it.each([
  ["a range", "times=whole number from 1"],
  ["a choice", 'format="seconds" | "date" (default "seconds"'],
  ["a duty", "status=whole number 200 to 599 (required)"],
  ["a structure", '{"calls": whole number 0 to 100000, "periodMs": whole number 1 to 86400000} | "off"'],
  ["a list", "loginradius.blockedAccounts=[]\n      [e-mail address, …]"],
  ["headers", 'headers={"name": text, …}'],
  ["anything", "body=any JSON"],
])("says what a parameter can be: %s", (_, words) => {
  expect(help).toContain(words);
  expect(help).not.toMatch(/undefined|\[object/);
});

it.each(["/fixtures", "/requests", "/outbox", "/reset", "/clock", "/faults", "/switches", "Secrets", "It ends with 0"])(
  "teaches %s",
  (word) => {
    expect(help).toContain(word);
  },
);
