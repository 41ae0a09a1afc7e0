import { launchOptionsOf } from "../../../scripts/launchOptionsOf.ts";
import { readAccessibilityTree } from "./readAccessibilityTree.ts";
import { expect, fields, fillIn, test } from "./test.ts";

test.use({ launchOptions: launchOptionsOf("browser") });

const rules =
  "A few unrelated words are easy to remember and hard to guess. " +
  "15 or more characters Not your name or the name of this site Different from your current password";

test("what Chromium tells assistive technology, before and after a mistake", async ({ page, hosts }) => {
  await page.goto(hosts.urlOf("react-19", "client"));
  await expect(fields(page).submit).toBeEnabled();
  expect(await readAccessibilityTree(page)).toEqual([
    "form “Change password”",
    "heading “Change password” level=2",
    "textbox “Current password” required=true",
    "button “Show password” “Current password”",
    `textbox “New password” “${rules}” required=true`,
    "button “Show password” “New password”",
    "list",
    ...["listitem level=1", "listitem level=1", "listitem level=1"],
    "textbox “Confirm new password” required=true",
    "button “Show password” “Confirm new password”",
    "status live=polite",
    "button “Change password”",
  ]);

  await fields(page).current.fill(hosts.account.password);
  await fields(page).submit.click();
  const notice = page.getByRole("group", { name: "2 things need your attention" });
  await expect(notice).toBeFocused();
  expect(await readAccessibilityTree(page)).toEqual([
    "form “Change password”",
    "heading “Change password” level=2",
    "group “2 things need your attention” focused=true",
    "list",
    "listitem level=1",
    "link “Enter a new password.”",
    "listitem level=1",
    "link “Enter the new password once more.”",
    "textbox “Current password” required=true",
    "button “Show password” “Current password”",
    `textbox “New password” “Enter a new password. ${rules}” invalid=true required=true`,
    "button “Show password” “New password”",
    "list",
    ...["listitem level=1", "listitem level=1", "listitem level=1"],
    "textbox “Confirm new password” “Enter the new password once more.” invalid=true required=true",
    "button “Show password” “Confirm new password”",
    "status live=polite",
    "button “Change password”",
  ]);
});

test("Chromium has no advice on the form for password managers", async ({ page, hosts }) => {
  const log = await page.context().newCDPSession(page);
  const hints: string[] = [];
  log.on("Log.entryAdded", ({ entry }) => hints.push(entry.text));
  await log.send("Log.enable");
  const told = () => hints.filter((it) => it.includes("[DOM]"));
  await page.goto(hosts.urlOf("react-19", "client"));
  await fillIn(page, "not the current one");
  await fields(page).submit.click();
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");
  expect(told()).toEqual([]);

  // Guards the guard: the same form without the account's name gets advice.
  await page.evaluate(() => {
    const form = document.querySelector("form") as HTMLFormElement;
    const copy = form.cloneNode(true) as HTMLFormElement;
    copy.querySelector("[name=username]")?.remove();
    form.remove();
    document.body.append(copy);
  });
  await expect.poll(() => told().join()).toContain("should have (optionally hidden) username fields");
});
