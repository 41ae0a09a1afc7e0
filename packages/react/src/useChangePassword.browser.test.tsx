import { ChangePasswordError, type Provider } from "@rekey/core";
import {
  dehydrate,
  MutationCache,
  type MutationCacheConfig,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { renderHook } from "vitest-browser-react";
import { useChangePassword } from "./useChangePassword.ts";

const request = { currentPassword: "marker-old-4711", newPassword: "marker-new-4711" };
const marker = "4711";

function hostile(callbacks: MutationCacheConfig = {}): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache(callbacks),
    defaultOptions: {
      mutations: {
        retry: 5,
        retryDelay: 0,
        networkMode: "online",
        gcTime: Number.POSITIVE_INFINITY,
        throwOnError: true,
        scope: { id: "everything" },
      },
    },
  });
}

async function setUp(changePassword: Provider["changePassword"], client?: QueryClient) {
  const spy = vi.fn(changePassword);
  const wrapper = ({ children }: { children: ReactNode }) =>
    client ? <QueryClientProvider client={client}>{children}</QueryClientProvider> : children;
  const { result } = await renderHook(() => useChangePassword({ provider: { id: "test", changePassword: spy } }), {
    wrapper,
  });
  return { result, spy };
}

const refused = new ChangePasswordError({
  code: "unexpected_response",
  provider: "test",
  detail: "Refused by the test.",
});

afterEach(() => vi.restoreAllMocks());

test("works without a QueryClientProvider", async () => {
  const { result, spy } = await setUp(async () => {});
  await result.current.changePassword(request);
  expect(spy).toHaveBeenCalledExactlyOnceWith(request, undefined);
  await expect.poll(() => result.current.status).toBe("success");
});

test("rejects with the provider's error, and reset() forgets it", async () => {
  const { result } = await setUp(() => Promise.reject(refused));
  await expect(result.current.changePassword(request)).rejects.toBe(refused);
  await expect.poll(() => result.current.error).toBe(refused);
  result.current.reset();
  await expect.poll(() => result.current.status).toBe("idle");
});

test("a second call while one is on its way sends nothing and shares its end", async () => {
  let finish = () => {};
  const { result, spy } = await setUp(() => new Promise<void>((resolve) => (finish = resolve)));
  const first = result.current.changePassword(request);
  const second = result.current.changePassword({ ...request, newPassword: "another" });
  expect(second).toBe(first);
  await expect.poll(() => spy.mock.calls.length).toBe(1);
  finish();
  await first;
  void result.current.changePassword(request);
  await expect.poll(() => spy.mock.calls.length).toBe(2);
});

test("hostile defaults: one call, no retry, nothing of the passwords in the cache or on disk", async () => {
  const client = hostile();
  const { result, spy } = await setUp(() => Promise.reject(refused), client);
  await expect(result.current.changePassword(request)).rejects.toBe(refused);
  await expect.poll(() => result.current.error).toBe(refused);
  expect(spy).toHaveBeenCalledOnce();
  const mutations = client.getMutationCache().getAll();
  expect(mutations).toHaveLength(1);
  expect(JSON.stringify([mutations.map((it) => it.state), dehydrate(client)])).not.toContain(marker);
  expect(structuredClone(mutations[0]?.state.variables)).toEqual({});
});

test("offline it is tried at once and never again by itself", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const client = hostile();
  client.mount();
  const { result, spy } = await setUp(() => Promise.reject(refused), client);
  window.dispatchEvent(new Event("offline"));
  await expect(result.current.changePassword(request)).rejects.toBe(refused);
  expect(dehydrate(client).mutations).toEqual([]);
  window.dispatchEvent(new Event("online"));
  await client.resumePausedMutations();
  client.unmount();
  expect(spy).toHaveBeenCalledOnce();
});

test("a mutation of the host that hangs in the default scope does not hold the change back", async () => {
  const client = hostile();
  void client
    .getMutationCache()
    .build(client, { mutationFn: () => new Promise(() => {}) })
    .execute(undefined);
  const { result, spy } = await setUp(async () => {}, client);
  await result.current.changePassword(request);
  expect(spy).toHaveBeenCalledOnce();
});

test("the host's callbacks see no password, and one that throws does not turn a success into a failure", async () => {
  const seen: unknown[] = [];
  const client = hostile({
    onMutate: (variables) => void seen.push(variables),
    onSuccess: (data, variables) => {
      seen.push(data, variables);
      throw new Error("A fault of the host's.");
    },
  });
  const { result } = await setUp(async () => {}, client);
  await expect(result.current.changePassword(request)).resolves.toBeUndefined();
  expect(seen).toHaveLength(3);
  expect(JSON.stringify(seen)).not.toContain(marker);
});

test("running a stored mutation again sends nothing and says why", async () => {
  const client = hostile();
  const { result, spy } = await setUp(async () => {}, client);
  await result.current.changePassword(request);
  const [mutation] = client.getMutationCache().getAll();
  await expect(mutation?.execute(mutation.state.variables)).rejects.toMatchObject({ code: "misconfigured" });
  expect(spy).toHaveBeenCalledOnce();
});

test("something else that a provider throws becomes a ChangePasswordError without its text", async () => {
  const { result } = await setUp(() => Promise.reject(new TypeError(marker)));
  const error = await result.current.changePassword(request).catch((thrown: unknown) => thrown);
  // It may have been sent.
  expect(error).toMatchObject({ code: "outcome_unknown", provider: "test" });
  expect(String(error)).toContain("TypeError");
  expect(String(error)).not.toContain(marker);
});

test("what a callback of the host's kept from being sent is not sent later either", async () => {
  let faults = 1;
  const client = hostile({
    onMutate: () => {
      if (faults-- > 0) throw new Error("A fault of the host's.");
    },
  });
  const { result, spy } = await setUp(async () => {}, client);
  await expect(result.current.changePassword(request)).rejects.toMatchObject({ code: "unexpected_response" });
  const [mutation] = client.getMutationCache().getAll();
  await expect(mutation?.execute(mutation.state.variables)).rejects.toMatchObject({ code: "misconfigured" });
  expect(spy).not.toHaveBeenCalled();
});
