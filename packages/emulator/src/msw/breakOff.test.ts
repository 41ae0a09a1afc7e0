import { expect, it } from "vitest";
import { breakOff } from "./breakOff.ts";

it("announces the whole body, sends the first half and breaks", async () => {
  const whole = new Response("0123456789", { status: 500, headers: { "content-type": "text/plain", "x-a": "1" } });
  const broken = await breakOff(whole);
  expect([broken.status, Object.fromEntries(broken.headers)]).toEqual([
    500,
    { "content-type": "text/plain", "content-length": "10", "x-a": "1" },
  ]);
  const reader = broken.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("01234");
  await expect(reader.read()).rejects.toThrow(TypeError);
});

it("breaks at once where there is no body", async () => {
  expect((await breakOff(new Response(null, { status: 204 }))).type).toBe("error");
});
