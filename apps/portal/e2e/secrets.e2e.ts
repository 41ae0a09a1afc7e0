import type { Page } from "@playwright/test";
import { fields, fillChange, newPassword, signIn, submitSignIn } from "./portalPage.ts";
import { expect, testEachVendor } from "./test.ts";

/** Everything that goes to the browser and comes from it, as text. */
function record(page: Page) {
  const requests: Promise<string>[] = [];
  const answers: Promise<string>[] = [];
  const addresses: string[] = [];
  page.on("request", (request) => {
    addresses.push(request.url());
    requests.push(
      request
        .allHeaders()
        .then((headers) => [request.url(), JSON.stringify(headers), request.postData() ?? ""].join("\n")),
    );
  });
  page.on("response", (response) => {
    const noBody = response.status() >= 300 && response.status() < 400;
    answers.push(
      Promise.all([response.allHeaders(), noBody ? "" : response.text()]).then(
        ([headers, body]) => `${response.url()}\n${JSON.stringify(headers)}\n${body}`,
      ),
    );
  });
  return { addresses, all: async () => Promise.all([...requests, ...answers]) };
}

testEachVendor("the account keys never reach the browser", async ({ page, stage, vendor, vendorId }) => {
  const { accessKey, secretKey } = stage.fixtures.leadsquared;
  const traffic = record(page);
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, "not the current one");
  await fields(page).submit.click();
  await expect(page.getByText(/^That is not your current password/)).toBeVisible();
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await expect(page.getByText("Password changed")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in again" }).click();
  await submitSignIn(page, vendor.email, newPassword);
  await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();

  const scripts = await page.evaluate(() =>
    Promise.all([...document.scripts].map(async ({ src }) => (await fetch(src)).text())),
  );
  const seen = [...(await traffic.all()), ...scripts, await page.content()];
  // Guards the guard: it did see the requests that matter.
  expect(seen.join("\n")).toContain(stage.fixtures.leadsquared.publicAuthKey);
  expect(seen.join("\n")).toContain(newPassword);
  for (const text of seen) {
    expect(text).not.toContain(accessKey);
    expect(text).not.toContain(secretKey);
    expect(text).not.toMatch(/\b(accessKey|secretKey)=/i);
  }
});

testEachVendor("no password is in an address, in the history or in the page", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  const traffic = record(page);
  const states: string[] = [];
  await page.exposeFunction("tellState", (state: string) => states.push(state));
  await page.addInitScript(() => {
    for (const change of ["pushState", "replaceState"] as const) {
      const original = history[change].bind(history);
      history[change] = (state, title, url) => {
        (window as unknown as { tellState: (state: string) => void }).tellState(JSON.stringify([state, url]));
        original(state, title, url);
      };
    }
  });
  await signIn(page, stage.url, vendorId, vendor);
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await expect(page.getByText("Password changed")).toBeVisible();
  // Guards the guard: the way to the form did go through the history.
  expect(states.join()).toContain("/settings/change-password");
  const left = [...traffic.addresses, ...states, await page.content()].join("\n");
  for (const password of [vendor.password, newPassword]) {
    expect(left).not.toContain(password);
    expect(left).not.toContain(encodeURIComponent(password));
  }
});
