import type { Page, Request } from "@playwright/test";
import { expect, fields, fillIn, newPassword, test } from "./test.ts";

// ALTCHA's own code, on both sides; that no policy is broken is what the fixture faults sees to.

const slotOf = (page: Page) => page.locator("[data-rekey=captcha]");
const boxOf = (page: Page) => slotOf(page).getByRole("checkbox", { name: "I'm not a robot" });
const done = (page: Page) => page.getByRole("heading", { name: "Password changed" });

/** What was asked of the challenges' address, and what was sent to the page's server. */
function record(page: Page): { challenges: Request[]; payloads: () => string[]; sent: Request[] } {
  const challenges: Request[] = [];
  const sent: Request[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === "/altcha/challenge") challenges.push(request);
    if (pathname === "/change") sent.push(request);
  });
  return { challenges, sent, payloads: () => sent.map((it) => it.postDataJSON().captcha.token) };
}

const url = "captcha?captcha=altcha-checkbox";

for (const variant of ["production", "react-18"] as const) {
  test(`${variant}: a submit solves it, without a tick`, async ({ page, hosts }) => {
    const { challenges, sent, payloads } = record(page);
    const answer = await page.goto(hosts.urlOf(variant, url));
    expect(answer?.headers()["content-security-policy"]).toContain("script-src 'nonce-");
    await expect(boxOf(page)).toBeVisible();
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(done(page)).toBeVisible();
    expect(challenges).toHaveLength(1);
    expect(sent[0]?.postDataJSON()).toMatchObject({ captcha: { vendor: "altcha" } });
    expect(JSON.parse(atob(payloads()[0] ?? ""))).toMatchObject({ solution: { counter: expect.any(Number) } });
    expect(await hosts.takes(newPassword)).toBe(true);
  });
}

test("a page without Trusted Types makes no worker of its own", async ({ page, hosts }) => {
  await page.goto(hosts.urlOf("production", `${url}&without-policy`));
  await fillIn(page, hosts.account.password);
  const worker = page.waitForEvent("worker");
  await fields(page).submit.click();
  expect((await worker).url()).toContain("/altchaWorker.js");
  await expect(done(page)).toBeVisible();
});

test("a server renders the form, without ALTCHA, which comes in the browser", async ({ page, hosts }) => {
  await page.goto(hosts.urlOf("react-19", `${url}&hydrated`));
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
});

test("one that was ticked before is sent as it is", async ({ page, hosts }) => {
  const { challenges } = record(page);
  await page.goto(hosts.urlOf("react-19", url));
  await boxOf(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "solved");
  await expect(slotOf(page).getByRole("checkbox", { name: "Verified" })).toBeChecked();
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(challenges).toHaveLength(1);
});

test("a submit in the middle of it waits, and asks for no second one", async ({ page, hosts }) => {
  const { challenges } = record(page);
  await page.goto(hosts.urlOf("react-19", url));
  await fillIn(page, hosts.account.password);
  await boxOf(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "challenging");
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(challenges).toHaveLength(1);
});

test("after a wrong password the next attempt has a payload of its own, and none is taken twice", async ({
  page,
  hosts,
}) => {
  const { sent, payloads } = record(page);
  await page.goto(hosts.urlOf("react-19", url));
  await fillIn(page, "not the current one");
  await fields(page).submit.click();
  await expect(fields(page).current).toHaveAccessibleDescription(/^That is not your current password/);
  const replay = await page.request.post(new URL("/change", page.url()).href, { data: sent[0]?.postDataJSON() });
  expect([replay.status(), await replay.json()]).toEqual([403, { code: "captcha_rejected" }]);
  await fields(page).current.fill(hosts.account.password);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(new Set(payloads()).size).toBe(2);
});

test("one that was ticked, and ended while the computer slept, is solved anew", async ({ page, hosts }) => {
  await page.clock.install();
  const { challenges, payloads } = record(page);
  await page.route(
    "**/altcha/challenge",
    async (route) => {
      const response = await route.fetch();
      const challenge = await response.json();
      challenge.parameters.expiresAt = Math.floor(Date.now() / 1_000) + 60;
      await route.fulfill({ response, json: challenge });
    },
    { times: 1 },
  );
  await page.goto(hosts.urlOf("react-19", url));
  await fillIn(page, hosts.account.password);
  await boxOf(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "solved");
  // No timer runs meanwhile.
  await page.clock.setSystemTime(Date.now() + 58_000);
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
  expect(challenges).toHaveLength(2);
  expect(payloads()).toHaveLength(1);
});

test("one that was ticked, and ended, says so, and nothing of ALTCHA's covers that", async ({ page, hosts }) => {
  await page.clock.install();
  await page.goto(hosts.urlOf("react-19", url));
  await boxOf(page).click();
  await expect(slotOf(page)).toHaveAttribute("data-state", "solved");
  await page.clock.fastForward(600_000);
  await expect(slotOf(page)).toHaveAttribute("data-state", "expired");
  await expect(boxOf(page)).not.toBeChecked();
  await expect(page.locator(".altcha-popover")).toHaveCount(0);
});

test("a payload that ran out is refused, and the form says so", async ({ page, hosts }) => {
  await hosts.setSwitches({ captcha: { answer: "expire" } });
  await page.goto(hosts.urlOf("react-19", url));
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(slotOf(page)).toBeFocused();
  await expect(slotOf(page)).toHaveAccessibleDescription(/Please complete the security check once more/);
  await hosts.setSwitches({ captcha: { answer: "pass" } });
  await fields(page).submit.click();
  await expect(done(page)).toBeVisible();
});

for (const [name, switches] of [
  ["unreachable", { script: "block" }],
  ["down", { answer: "network-error" }],
  ["broken", { script: "no-global" }],
] as const) {
  test(`challenges that are ${name} are an error with a way to try again`, async ({ page, hosts, faults }) => {
    const { sent } = record(page);
    await hosts.setSwitches({ captcha: switches });
    await page.goto(hosts.urlOf("react-19", url));
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(slotOf(page)).toHaveAttribute("data-state", "error");
    await expect(page.locator(".altcha-popover")).toHaveCount(0);
    expect(sent).toEqual([]);
    await hosts.setSwitches({ captcha: { script: "works", answer: "pass" } });
    await slotOf(page).getByRole("button", { name: "Try again" }).click();
    await expect(slotOf(page)).toHaveAttribute("data-state", "ready");
    await fields(page).submit.click();
    await expect(done(page)).toBeVisible();
    // What the browser itself says of the 503.
    expect(faults.splice(0).filter((it) => !it.startsWith("Failed to load resource"))).toEqual([]);
  });
}

test("a challenge that never comes is given up", async ({ page, hosts }) => {
  await page.clock.install();
  await hosts.setSwitches({ captcha: { script: "hang" } });
  await page.goto(hosts.urlOf("react-19", url));
  await fillIn(page, hosts.account.password);
  const asked = page.waitForRequest(/altcha\/challenge/);
  await fields(page).submit.click();
  await asked;
  await page.clock.fastForward(15_000);
  await expect(slotOf(page)).toHaveAttribute("data-state", "error");
});

for (const [how, begin] of [
  ["at the submit", (page: Page) => fields(page).submit.click()],
  ["by a tick", (page: Page) => page.getByRole("checkbox").click()],
] as const) {
  test(`taken away while it waits for a challenge, begun ${how}, it leaves nothing, and comes back`, async ({
    page,
    hosts,
  }) => {
    await hosts.setSwitches({ captcha: { script: "hang" } });
    await page.goto(hosts.urlOf("react-19", url));
    await fillIn(page, hosts.account.password);
    const asked = page.waitForRequest(/altcha\/challenge/);
    const ended = page.waitForEvent("requestfailed", (it) => it.url().endsWith("/altcha/challenge"));
    await begin(page);
    await asked;
    await page.getByRole("button", { name: "Take away" }).click();
    await ended;
    await expect(page.locator("altcha-widget")).toHaveCount(0);
    await hosts.setSwitches({ captcha: { script: "works" } });
    await page.getByRole("button", { name: "Bring back" }).click();
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(done(page)).toBeVisible();
  });

  test(`taken away while it solves, begun ${how}, its workers end`, async ({ page, hosts }) => {
    await page.route("**/altcha/challenge", async (route) => {
      const response = await route.fetch();
      const challenge = await response.json();
      // Nobody finds a key that begins so.
      challenge.parameters.keyPrefix = "f".repeat(32);
      await route.fulfill({ response, json: challenge });
    });
    await page.goto(hosts.urlOf("react-19", url));
    await fillIn(page, hosts.account.password);
    const works = page.waitForEvent("worker");
    await begin(page);
    await works;
    await page.getByRole("button", { name: "Take away" }).click();
    await expect.poll(() => page.workers().length).toBe(0);
  });
}
