import { expect, fields, fillIn, newPassword, test } from "./test.ts";

test("retries, offline queues and persisters of the host: one request, nothing kept", async ({
  page,
  hosts,
  changes,
}) => {
  await page.goto(hosts.urlOf("react-19", "hostileClient"));
  await fillIn(page, "not the current one");
  await fields(page).submit.click();
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");
  expect(changes).toHaveLength(1);

  // A mutation that waits is what a persister writes to disk.
  await page.context().setOffline(true);
  await fields(page).current.fill(hosts.account.password);
  await fields(page).submit.click();
  await expect(page.getByRole("group", { name: "You are offline" })).toBeVisible();
  await page.context().setOffline(false);
  await page.waitForFunction(() => navigator.onLine);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(changes).toHaveLength(1);
  expect(await hosts.takes(hosts.account.password)).toBe(true);

  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
  expect(changes).toHaveLength(2);
  // Guards the guard: the persister has written.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("clientState");
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).toContain('\\"mutations\\":[]');
  for (const password of [newPassword, hosts.account.password, "not the current one"])
    expect(kept).not.toContain(password);
});

test("two clients on a page: each form changes through its own", async ({ page, hosts, changes }) => {
  await page.goto(hosts.urlOf("react-19", "twoClients"));
  const one = page.getByRole("region", { name: "one" });
  const two = page.getByRole("region", { name: "two" });
  await fillIn(one, "not the current one");
  await fields(one).submit.click();
  await expect(fields(one).current).toHaveAttribute("aria-invalid", "true");
  await expect(fields(two).current).not.toHaveAttribute("aria-invalid");
  await fillIn(two, hosts.account.password);
  await fields(two).submit.click();
  await expect(two.getByRole("heading", { name: "Password changed" })).toBeVisible();
  expect(changes).toHaveLength(2);
});

test("the devtools show that a change is on its way, and no password", async ({ page, hosts }) => {
  await hosts.control("/faults", { kind: "hang", vendor: "loginradius" });
  // They bring styles of their own, inline.
  await page.goto(`${hosts.urlOf("react-19", "devtools")}?without-policy`);
  await fillIn(page, hosts.account.password);
  await fields(page).confirm.press("Enter");
  const devtools = page.locator(".tsqd-parent-container");
  await devtools.getByText("Mutations", { exact: true }).click();
  await devtools.getByText("change-password").first().click();
  const text = () => devtools.innerText();
  await expect.poll(text).toContain("Variables");
  for (const password of [newPassword, hosts.account.password]) expect(await text()).not.toContain(password);
});
