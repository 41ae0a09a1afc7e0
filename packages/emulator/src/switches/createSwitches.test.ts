import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Malformed } from "../Malformed.ts";
import { createSwitches } from "./createSwitches.ts";
import { setSwitches } from "./setSwitches.ts";

const schema = z.strictObject({
  colour: z.enum(["red", "green"]).default("red"),
  count: z.int().min(0).max(9).default(3),
  name: z
    .string()
    .refine((name) => name !== "nobody", "Nobody is no name.")
    .default("jo"),
});
const standard = { colour: "red", count: 3, name: "jo" };

describe("a vendor's switches", () => {
  it("stand by default but for those that are given", () => {
    expect(createSwitches(schema).values()).toEqual(standard);
    expect(createSwitches(schema, { count: 5, colour: undefined }).values()).toEqual({ ...standard, count: 5 });
  });

  it("are set one by one, and go back to how they stood in the beginning", () => {
    const switches = createSwitches(schema, { count: 5 });
    switches.set({ colour: "green" });
    switches.set({ name: "al" });
    expect(switches.values()).toEqual({ colour: "green", count: 5, name: "al" });
    switches.reset();
    expect(switches.values()).toEqual({ ...standard, count: 5 });
  });

  it.each<[string, unknown, string]>([
    ["an unknown switch", { size: 1 }, "There is no switch “size”. There are: colour, count, name."],
    ["a wrong position", { colour: "blue" }, '“colour” can\'t be "blue". Its positions: "red" | "green".'],
    ["a number too large", { count: 10 }, "“count” can't be 10. Its positions: whole number 0 to 9."],
    ["what a rule forbids", { name: "nobody" }, '“name” can\'t be "nobody". Its positions: text. Nobody is no name.'],
    ["a long value", { count: "x".repeat(99) }, `“count” can't be "${"x".repeat(79)}…. Its positions`],
    ["no object", [], 'Give switches by their names, such as {"rateLimit": "off"}.'],
    ["null", null, "Give switches by their names"],
    ["__proto__", JSON.parse('{"__proto__": {"count": 1}}'), "There is no switch “__proto__”"],
    ["constructor", { constructor: 1 }, "There is no switch “constructor”"],
  ])("refuse %s as a whole", (_, positions, problem) => {
    const switches = createSwitches(schema);
    const before = switches.values();
    expect(() => switches.set(positions)).toThrow(problem);
    expect(() => switches.set(positions)).toThrow(Malformed);
    expect(switches.values()).toBe(before);
  });

  it("refuse a wrong beginning", () => {
    expect(() => createSwitches(schema, { count: 10 })).toThrow("“count” can't be 10.");
    expect(() => createSwitches(schema, JSON.parse('{"size": 1}'))).toThrow("There is no switch “size”.");
  });
});

describe("the switches of all vendors", () => {
  const create = () => ({ one: createSwitches(schema), other: createSwitches(schema) });

  it("are set together", () => {
    const all = create();
    setSwitches(all, { one: { count: 1 }, other: { colour: "green" } });
    expect([all.one.values(), all.other.values()]).toEqual([
      { ...standard, count: 1 },
      { ...standard, colour: "green" },
    ]);
    setSwitches(all, {});
    expect(all.one.values().count).toBe(1);
  });

  it.each<[string, unknown, string]>([
    ["an unknown vendor", { one: { count: 1 }, third: {} }, "There is no vendor “third”. There are: one, other."],
    ["a wrong position of the second", { one: { count: 1 }, other: { count: -1 } }, "other: “count” can't be -1."],
    ["a wrong position of the first", { other: { count: -1 }, one: { count: 1 } }, "other: “count” can't be -1."],
    ["no switches", { one: { count: 1 }, other: 3 }, "other: Give switches by their names"],
    ["no object", "one", 'Give switches by vendor and name, such as {"loginradius": {"rateLimit": "off"}}.'],
    ["__proto__", JSON.parse('{"one": {"count": 1}, "__proto__": {}}'), "There is no vendor “__proto__”."],
  ])("stay as they are on %s", (_, positions, problem) => {
    const all = create();
    all.other.set({ name: "al" });
    expect(() => setSwitches(all, positions)).toThrow(problem);
    expect([all.one.values(), all.other.values()]).toEqual([standard, { ...standard, name: "al" }]);
  });
});
