import { createMarker } from "../../../scripts/heap/createMarker.ts";
import { findCopies } from "../../../scripts/heap/findCopies.ts";
import { inspectPage } from "../../../scripts/heap/inspectPage.ts";
import { inspectWorkers } from "../../../scripts/heap/inspectWorkers.ts";
import { typeInto } from "../../../scripts/heap/typeInto.ts";
import { expect, fields, test } from "./test.ts";

// A trace keeps what is typed in properties of the inputs: the page itself would hold it.
test.use({ trace: "off" });
test.setTimeout(120_000);

test("with meter, blocklist and breach check, neither the page's memory nor the worker's has a password", async ({
  page,
  hosts,
}) => {
  const ranges: string[] = [];
  await page.route("https://api.pwnedpasswords.com/range/*", (route) => {
    ranges.push(new URL(route.request().url()).pathname);
    const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    return route.fulfill({ headers, body: `${"0".repeat(35)}:0` });
  });
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(new URL(request.url()).pathname.replace(/.*\//, "")));
  // What repeats is what a regular expression of zxcvbn's finds, and V8 keeps what one has found.
  const [wrong, next] = [createMarker(), createMarker().slice(12).repeat(2)];
  const workers = await inspectWorkers(page);
  await page.goto(`${hosts.urlOf("react-19", "everything")}?without-policy`);

  await typeInto(page, "Current password", wrong);
  // Nothing optional is fetched before the person comes to the new password.
  expect(scripts.filter((it) => /zxcvbnWorker|top3000/.test(it))).toEqual([]);
  expect(workers).toHaveLength(0);
  await typeInto(page, "New password", next);
  await expect(page.getByRole("meter")).toHaveAttribute("data-score", "4");
  await expect(page.locator("[data-rekey=requirement]:not([data-met])")).toHaveCount(0);
  await typeInto(page, "Confirm new password", next);
  await page.keyboard.press("Enter");
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");

  await typeInto(page, "Current password", hosts.account.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
  // Guards the guard: all three were at work.
  expect(scripts).toEqual(expect.arrayContaining(["zxcvbnWorker.js", "top3000.js"]));
  expect(ranges).toEqual([expect.stringMatching(/^\/range\/[\dA-F]{5}$/), ranges[0]]);
  expect(workers).toHaveLength(1);

  for (const inspector of [await inspectPage(page), ...workers]) {
    expect(await findCopies(inspector, [wrong, next, hosts.account.password])).toEqual([]);
  }
});
