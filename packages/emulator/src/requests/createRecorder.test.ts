import { expect, it, vi } from "vitest";
import { createRecorder, keptRequests } from "./createRecorder.ts";
import type { RecordedRequest } from "./RecordedRequest.ts";

const vendor = { name: "loginradius", routes: ["GET /known"] } as const;

function arrival(path = "/known") {
  const request = new Request(`http://localhost${path}`);
  return { request, url: new URL(request.url), body: new Uint8Array() };
}

it("shows a request while it is being answered, and its outcome afterwards", async () => {
  const onAnswered = vi.fn<(request: RecordedRequest) => void>();
  const recorder = createRecorder({ now: () => 1_000 }, onAnswered);
  const answered = await recorder.arrived(vendor, arrival());
  const arrived = { id: 1, at: "1970-01-01T00:00:01.000Z", vendor: "loginradius", method: "GET", path: "/known" };
  expect(recorder.requests()).toEqual([{ ...arrived, query: {}, headers: {}, body: null, outcome: null }]);
  expect(onAnswered).not.toHaveBeenCalled();
  answered({ status: 403, code: 905, fault: "latency" });
  const [request] = recorder.requests();
  expect(request).toMatchObject({ ...arrived, outcome: { status: 403, code: 905, fault: "latency" } });
  expect(request?.outcome?.durationMs).toBeGreaterThanOrEqual(0);
  expect(onAnswered.mock.calls).toEqual([[request]]);
});

it("keeps the newest thousand, the oldest first", async () => {
  const recorder = createRecorder({ now: () => 0 }, () => undefined);
  const first = await recorder.arrived(vendor, arrival());
  for (let count = 2; count <= keptRequests + 5; count += 1) await recorder.arrived(vendor, arrival());
  first({ status: 200 });
  const ids = recorder.requests().map(({ id }) => id);
  expect(keptRequests).toBe(1_000);
  expect(ids).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 6));
  expect(recorder.requests().every(({ outcome }) => outcome === null)).toBe(true);
});

it("keeps the order in which requests arrived, whichever is described first", async () => {
  const recorder = createRecorder({ now: () => 0 }, () => undefined);
  const large = { ...arrival(), body: new TextEncoder().encode(JSON.stringify(Array.from({ length: 60 }, () => "x"))) };
  await Promise.all([recorder.arrived(vendor, large), recorder.arrived(vendor, arrival())]);
  expect(recorder.requests().map(({ id, body }) => [id, body === null])).toEqual([
    [1, false],
    [2, true],
  ]);
});

it("forgets everything when it is cleared, also what is answered only then", async () => {
  const recorder = createRecorder({ now: () => 0 }, () => undefined);
  const answered = await recorder.arrived(vendor, arrival());
  recorder.clear();
  answered({ status: 200 });
  expect(recorder.requests()).toEqual([]);
  await recorder.arrived(vendor, arrival());
  expect(recorder.requests().map(({ id }) => id)).toEqual([2]);
});
