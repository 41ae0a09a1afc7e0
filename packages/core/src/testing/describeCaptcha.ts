import type { CaptchaAdapter, CaptchaEnvironment, CaptchaEvents, CaptchaSession } from "../captcha.ts";
import { isChangePasswordError } from "../errors.ts";

/** The part of a test runner that is used, such as Vitest's or Jest's with a browser. */
export interface TestRunner {
  describe: (name: string, define: () => void) => unknown;
  it: (name: string, run: () => Promise<void>) => unknown;
  expect: (value: unknown) => {
    toBe: (expected: unknown) => void;
    toEqual: (expected: unknown) => void;
  };
}

/** A captcha, and what a test can do to it. */
export interface CaptchaUnderTest {
  /** Makes the adapter, as an integrator does. */
  create: () => CaptchaAdapter;
  /** The same, but that its vendor can't be reached, such as with a `scriptUrl` that leads nowhere. Take away what the script has brought before. */
  createUnreachable?: (() => CaptchaAdapter) | undefined;
  /**
   * Does what a person does to solve it; called once it is mounted, and for `"invisible"` and `"popup"` once it is asked.
   * Leave it out where it solves itself.
   */
  solve?: ((host: HTMLElement) => Promise<void>) | undefined;
}

const nothing = () => {};
const deaf: CaptchaEvents = { solved: nothing, expired: nothing, opened: nothing, closed: nothing, failed: nothing };
const never = () => new AbortController().signal;
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

/**
 * Defines tests of whether an adapter keeps to what a form relies on. They need a real browser, and the vendor's script or
 * a stand-in of it.
 *
 * @param name - of the captcha, for the tests' titles
 * @param captcha - how it is made and solved
 * @param runner - `{ describe, it, expect }` of the test runner
 */
export function describeCaptcha(name: string, captcha: CaptchaUnderTest, { describe, it, expect }: TestRunner): void {
  const { create, createUnreachable, solve } = captcha;

  /** Mounts one in an element of its own, for as long as the test runs. */
  async function mounted(test: (it: Mounted) => Promise<void>, adapter: CaptchaAdapter = create()): Promise<void> {
    const host = document.body.appendChild(document.createElement("div"));
    const end = new AbortController();
    let tellSolved = () => {};
    const solved = new Promise<void>((resolve) => (tellSolved = resolve));
    const events: CaptchaEvents = { ...deaf, solved: () => tellSolved() };
    const environment: CaptchaEnvironment = { language: "en", theme: "light", signal: end.signal };
    try {
      const session = await adapter.mount(host, events, environment);
      await test({ adapter, host, session, solved });
      end.abort();
      session.destroy();
    } finally {
      end.abort();
      host.remove();
    }
  }

  /** Gets a token in the way that the adapter's presentation has it. */
  async function ask({ adapter, host, session, solved }: Mounted) {
    if (adapter.presentation === "widget") {
      await solve?.(host);
      // What solves itself at the submit tells nothing before.
      if (solve) await solved;
      return session.execute(never());
    }
    const response = session.execute(never());
    await solve?.(host);
    return response;
  }

  describe(`the captcha ${name}`, () => {
    it("is an object that says what it is, and touches no page when it is made", async () => {
      const before = document.documentElement.outerHTML;
      const { id, key, presentation, lifetime } = create();
      expect(typeof id === "string" && id !== "").toBe(true);
      expect(["widget", "invisible", "popup", "score"].includes(presentation)).toBe(true);
      expect(Number.isFinite(lifetime) && lifetime > 0).toBe(true);
      // Made at each render, it is the same one, if it says which.
      expect(create().key).toBe(key);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it("gives a token with its own id", () =>
      mounted(async (it) => {
        const response = await ask(it);
        expect(response?.vendor).toBe(it.adapter.id);
        expect(typeof response?.token === "string" && response.token !== "").toBe(true);
      }));

    it("gives another token after a reset", () =>
      mounted(async (it) => {
        const first = await ask(it);
        it.session.reset();
        const unsolved = it.adapter.presentation === "widget" && solve ? await it.session.execute(never()) : undefined;
        expect(unsolved).toBe(undefined);
        // Told anew: what was told before the reset is over.
        const again = await askAgain(it);
        expect(again?.token === first?.token).toBe(false);
        expect(typeof again?.token).toBe("string");
      }));

    it("stands twice on a page, each with a token of its own", () =>
      mounted((one) =>
        mounted(async (other) => {
          const tokens = [await ask(one), await ask(other)].map((response) => response?.token);
          expect(new Set(tokens).size).toBe(2);
        }),
      ));

    it("puts nothing on the page once its signal has aborted", async () => {
      const host = document.body.appendChild(document.createElement("div"));
      const signal = AbortSignal.abort();
      const session = await create()
        .mount(host, deaf, { language: "en", theme: "light", signal })
        .catch(() => undefined);
      expect(host.childNodes.length).toBe(0);
      session?.destroy();
      host.remove();
    });

    it("ends an execute whose signal aborts", () =>
      mounted(async ({ session }) => {
        const controller = new AbortController();
        const ended = session.execute(controller.signal).then(
          () => true,
          () => true,
        );
        controller.abort();
        expect(await ended).toBe(true);
      }));

    it("leaves nothing in its element that works when it is destroyed", async () => {
      let element: HTMLElement | undefined;
      await mounted(async ({ host }) => {
        element = host;
      });
      expect(element?.querySelectorAll("iframe, button, input, textarea").length).toBe(0);
    });

    if (createUnreachable) {
      it("rejects as captcha_unavailable with its own id when its vendor can't be reached", async () => {
        let error: unknown;
        await mounted(async (it) => {
          error = await it.session.execute(never()).catch((thrown: unknown) => thrown);
        }, createUnreachable()).catch((thrown: unknown) => {
          error = thrown;
        });
        expect(isChangePasswordError(error)).toBe(true);
        const { code, provider } = error as { code: string; provider: string };
        expect([code, provider]).toEqual(["captcha_unavailable", create().id]);
      });
    }
  });

  async function askAgain({ adapter, host, session }: Mounted) {
    if (adapter.presentation !== "widget") return ask({ adapter, host, session, solved: Promise.resolve() });
    // A person can't do it before, either.
    while (host.inert) await aMoment();
    await solve?.(host);
    for (;;) {
      const response = await session.execute(never());
      if (response) return response;
      await aMoment();
    }
  }
}

interface Mounted {
  readonly adapter: CaptchaAdapter;
  readonly host: HTMLElement;
  readonly session: CaptchaSession;
  /** Resolves at the first `solved`. */
  readonly solved: Promise<void>;
}
