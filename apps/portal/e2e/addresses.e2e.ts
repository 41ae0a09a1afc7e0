import { fields, openSignIn, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

test("the well-known address leads to the form, also of a person who is signed out", async ({ page, stage }) => {
  const answer = await page.request.get(`${stage.url}/.well-known/change-password`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]]).toEqual([302, "/settings/change-password"]);
  const unknown = "/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200";
  expect((await page.request.get(stage.url + unknown)).status()).toBe(404);

  const { email, password } = stage.vendors.leadsquared;
  await page.goto(`${stage.url}/.well-known/change-password`);
  await submitSignIn(page, email, password);
  await expect(page).toHaveURL(`${stage.url}/settings/change-password`);
  await expect(fields(page).current).toBeVisible();
});

test("an unknown address says so and leads back", async ({ page, stage }) => {
  await page.goto(`${stage.url}/no/such/page`);
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  await expect(page).toHaveTitle("Page not found · Northfield University");
  await page.getByRole("link", { name: "Go to the portal" }).click();
  await expect(page.getByRole("heading", { name: "Get started" })).toBeFocused();
});

test("without the portal's server the page says so, and a retry helps", async ({ page, stage }) => {
  await page.route("**/api/configuration", (route) => route.abort());
  await openSignIn(page, stage.url, "leadsquared");
  await expect(page.getByRole("alert")).toContainText("You can’t sign in right now");
  await expect(page.getByRole("alert")).toContainText("The portal’s server did not answer.");
  await page.unroute("**/api/configuration");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Email")).toBeVisible();
});

test("when LeadSquared refuses the portal's server, the page names the call", async ({ page, ownStage }) => {
  await ownStage.closeVendors();
  await openSignIn(page, ownStage.url, "leadsquared");
  await expect(page.getByRole("alert")).toContainText(
    /LeadSquared's (PublicToken|GetRegisterToken) could not be reached/,
  );
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});

for (const [what, body] of [
  ["nothing", "null"],
  ["an empty object", "{}"],
  ["a page", "<!doctype html><title>Welcome to our guest network</title>"],
] as const) {
  test(`${what} in the configuration's place is told, and asking again helps`, async ({ page, stage }) => {
    await page.route("**/api/configuration", (route) => route.fulfill({ body }));
    await page.goto(`${stage.url}/sign-in`);
    await expect(page.getByRole("alert")).toContainText("Something other than the portal’s server answered.");
    await page.unroute("**/api/configuration");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByLabel("Email")).toBeVisible();
  });
}

test("signing in leads to no other site, whatever the history says", async ({ page, stage }) => {
  await openSignIn(page, stage.url, "leadsquared");
  await page.evaluate(() => history.replaceState({ usr: { returnTo: "//example.org/" }, key: "k", idx: 0 }, ""));
  await page.reload();
  await submitSignIn(page, stage.vendors.leadsquared.email, stage.vendors.leadsquared.password);
  await expect(page).toHaveURL(`${stage.url}/applications`);
});
