import type { Page } from "@playwright/test";
import { routeCaptchas } from "./routeCaptchas.ts";
import { expect, fields, fillIn, newPassword, test } from "./test.ts";

const slotOf = (page: Page) => page.locator("[data-rekey=captcha]");
const done = (page: Page) => page.getByRole("heading", { name: "Password changed" });
const solve = (page: Page) => slotOf(page).frameLocator("iframe").getByRole("button", { name: "Solve" });
const close = (page: Page) => slotOf(page).frameLocator("iframe").getByRole("button", { name: "Close" });

/** What the page asked of the stand-in, without its name. */
const calls = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { rekeyStandIns: [string, string, object?][] }).rekeyStandIns.map(([, ...it]) => it),
  );

/** The tokens that the page's server was sent. */
function recordTokens(page: Page): string[] {
  const tokens: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/change") tokens.push(request.postDataJSON().captcha?.token);
  });
  return tokens;
}

test.beforeEach(async ({ page, hosts }) => {
  await routeCaptchas(page, hosts.captcha);
});

test("managed: solves itself, and the server takes the token", async ({ page, hosts }) => {
  const tokens = recordTokens(page);
  await page.goto(hosts.urlOf("production", "captcha?captcha=turnstile-managed"));
  await expect(slotOf(page)).toHaveAttribute("data-state", "solved");
  expect(await calls(page)).toEqual([
    ["render", expect.objectContaining({ size: "normal", language: "en", theme: "light", action: "change-password" })],
  ]);
  // Nothing of it is a field of the form's.
  await expect(page.locator("input[name=cf-turnstile-response]")).toHaveCount(0);
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(tokens).toEqual([expect.stringMatching(/^0\./)]);
  expect(await hosts.takes(newPassword)).toBe(true);
});

test("managed: a submit waits for one that is still at work", async ({ page, hosts }) => {
  const tokens = recordTokens(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("https://challenges.cloudflare.com/mint", async (route) => {
    await held;
    await route.fallback();
  });
  const asked = page.waitForRequest("https://challenges.cloudflare.com/mint");
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-managed"));
  await asked;
  await expect(slotOf(page)).toHaveAttribute("data-state", "challenging");
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "challenging");
  expect(tokens).toEqual([]);
  release();
  await expect(done(page)).toBeVisible();
});

test("managed: one that waits for the person is asked for, and nothing is sent before", async ({ page, hosts }) => {
  const tokens = recordTokens(page);
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-managed"));
  await expect(solve(page)).toBeVisible();
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(slotOf(page)).toBeFocused();
  await expect(slotOf(page)).toHaveAccessibleDescription(/Please complete the security check, /);
  expect(tokens).toEqual([]);
  await solve(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "solved");
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
});

test("managed: a submit ends where what it waits for comes to need the person", async ({ page, hosts }) => {
  const tokens = recordTokens(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await page.route("https://challenges.cloudflare.com/stand-in*", async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-managed"));
  await expect(slotOf(page)).toHaveAttribute("data-state", "challenging");
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  release();
  await expect(slotOf(page)).toBeFocused();
  await expect(slotOf(page)).toHaveAccessibleDescription(/Please complete the security check, /);
  expect(tokens).toEqual([]);
});

test("managed: what ran out of time begins anew by itself", async ({ page, hosts }) => {
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-managed"));
  await expect(solve(page)).toBeVisible();
  await hosts.setSwitches({ captcha: { answer: "pass" } });
  await close(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "solved");
});

test("invisible: its question comes in the slot at the submit, and goes with its answer", async ({ page, hosts }) => {
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-invisible"));
  await expect(slotOf(page)).toHaveAttribute("data-state", "ready");
  await expect(slotOf(page).locator("iframe")).toHaveCount(0);
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await solve(page).click();
  await expect(done(page)).toBeVisible();
  expect((await calls(page)).map(([call]) => call).slice(0, 2)).toEqual(["render", "execute"]);
});

test("invisible: a question that nobody answers sends nothing, and the next submit asks anew", async ({
  page,
  hosts,
}) => {
  const tokens = recordTokens(page);
  await hosts.setSwitches({ captcha: { answer: "challenge" } });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-invisible"));
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await close(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "ready");
  await expect(slotOf(page).locator("iframe")).toHaveCount(0);
  // Or it would ask anew by itself.
  expect((await calls(page)).map(([call]) => call)).toEqual(["render", "execute", "reset"]);
  expect(tokens).toEqual([]);
  await fields(page).submit.click();
  await solve(page).click();
  await expect(done(page)).toBeVisible();
});

for (const name of ["turnstile-managed", "turnstile-invisible"]) {
  test(`${name}: after a wrong password the next attempt has a token of its own`, async ({ page, hosts }) => {
    const tokens = recordTokens(page);
    await page.goto(hosts.urlOf("react-19", `captcha?captcha=${name}`));
    await fillIn(page, "not the current one");
    await fields(page).submit.click();
    await expect(fields(page).current).toHaveAccessibleDescription(/^That is not your current password/);
    await fields(page).current.fill(hosts.account.password);
    await fields(page).submit.click();
    await expect(done(page)).toBeVisible();
    expect(new Set(tokens).size).toBe(2);
  });

  test(`${name}: a failure of Turnstile's is the form's to tell, with a way to try again`, async ({ page, hosts }) => {
    const tokens = recordTokens(page);
    await hosts.setSwitches({ captcha: { answer: "network-error" } });
    await page.goto(hosts.urlOf("react-19", `captcha?captcha=${name}`));
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(slotOf(page)).toHaveAttribute("data-state", "error");
    expect(tokens).toEqual([]);
    await hosts.setSwitches({ captcha: { answer: "pass" } });
    await slotOf(page).getByRole("button", { name: "Try again" }).click();
    await fields(page).submit.click();
    await expect(done(page)).toBeVisible();
  });

  test(`${name}: taken away it leaves nothing, also at its work`, async ({ page, hosts }) => {
    await hosts.setSwitches({ captcha: { answer: "challenge" } });
    await page.goto(hosts.urlOf("react-19", `captcha?captcha=${name}`));
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(solve(page)).toBeVisible();
    await page.getByRole("button", { name: "Take away" }).click();
    await expect(page.locator("iframe")).toHaveCount(0);
    expect((await calls(page)).at(-1)).toEqual(["remove"]);
    await hosts.setSwitches({ captcha: { answer: "pass" } });
    await page.getByRole("button", { name: "Bring back" }).click();
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(done(page)).toBeVisible();
  });
}

test("a token that ran out is refused, and the form says so", async ({ page, hosts }) => {
  await hosts.setSwitches({ captcha: { answer: "expire" } });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-invisible"));
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(slotOf(page)).toBeFocused();
  await expect(slotOf(page)).toHaveAttribute("data-state", "ready");
  await expect(slotOf(page)).toHaveAccessibleDescription(/Please complete the security check once more/);
});

test("a site key that is not taken is told as a fault of the page's, at the slot alone", async ({ page, hosts }) => {
  await page.route(hosts.urlOf("react-19", "captcha?captcha=turnstile-managed"), async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("1x0000", "9x0000") });
  });
  await page.goto(hosts.urlOf("react-19", "captcha?captcha=turnstile-managed"));
  await expect(slotOf(page)).toHaveAttribute("data-state", "error");
  const told = /Something on this site is not set up correctly/;
  await expect(slotOf(page)).toHaveAccessibleDescription(told);
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(slotOf(page)).toBeFocused();
  await expect(page.getByText(told)).toHaveCount(1);
});
