import type { Page } from "@playwright/test";
import { routeCaptchas } from "./routeCaptchas.ts";
import { test as base, expect, fields, fillIn, newPassword } from "./test.ts";

const test = base.extend<{ open: (captcha: string, more?: string) => Promise<string[]> }>({
  open: async ({ page, hosts }, use) => {
    await hosts.setSwitches({ loginradius: { captcha: "QQTencentCaptcha", botProtection: ["PutChangePassword"] } });
    await use(async (captcha, more = "") => {
      const asked = await routeCaptchas(page, hosts.captcha);
      await page.goto(`${hosts.urlOf("react-19", "captcha")}?captcha=tencent-${captcha}${more}`);
      return asked;
    });
  },
});

const slot = (page: Page) => page.locator("[data-rekey=captcha]");
const popup = (page: Page) => page.locator(".tcaptcha-transform");
const press = (page: Page, name: "Solve" | "Close", within = ".tcaptcha-transform") =>
  page.frameLocator(`${within} iframe`).getByRole("button", { name }).click();
const heading = (page: Page) => page.getByRole("heading", { name: "Password changed" });

/** What the page asked of the script, with its first detail. */
const calls = (page: Page, wanted: string) =>
  page.evaluate(
    (name) =>
      (window as unknown as { rekeyStandIns?: [string, string, Record<string, unknown>][] }).rekeyStandIns
        ?.filter(([, call]) => call === name)
        .map(([, , details]) => details) ?? [],
    wanted,
  );

/** What LoginRadius was sent of the captcha. */
const pairs = (changes: readonly { url(): string }[]) =>
  changes.map((change) => {
    const { searchParams } = new URL(change.url());
    return [searchParams.get("qq_captcha_ticket"), searchParams.get("qq_captcha_randstr")];
  });
const pair = [expect.stringMatching(/^t03/), expect.stringMatching(/^@...$/)];

for (const [name, script, details] of [
  ["popup", "https://turing.captcha.qcloud.com/TJCaptcha.js", { isInternational: false, type: "popup" }],
  [
    "international",
    "https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js",
    { isInternational: true, type: "popup" },
  ],
  ["embedded", "https://turing.captcha.qcloud.com/TJCaptcha.js", { isInternational: false, type: "embed" }],
] as const) {
  test(`${name}: sends ticket and random string, and changes the password`, async ({ page, hosts, changes, open }) => {
    const asked = await open(name);
    await fillIn(page, hosts.account.password);
    if (name === "embedded") {
      await press(page, "Solve", "[data-rekey=captcha-host]");
      await expect(slot(page)).toHaveAttribute("data-state", "solved");
    }
    // StrictMode mounts twice, and the script is told of one.
    expect(await calls(page, "construct")).toHaveLength(name === "embedded" ? 1 : 0);
    await fields(page).submit.click();
    if (name !== "embedded") await press(page, "Solve");
    await expect(heading(page)).toBeVisible();
    expect(asked.filter((url) => url.endsWith(".js"))).toEqual([script]);
    const [options] = await calls(page, "construct");
    expect(options).toEqual({
      ...{ appId: "1234567890", hasElement: true, userLanguage: "en", enableDarkMode: false, needFeedBack: false },
      ...details,
    });
    expect(pairs(changes)).toEqual([pair]);
    expect(await hosts.takes(newPassword)).toBe(true);
  });
}

for (const how of ["by the person", "by itself"]) {
  test(`a popup that is closed ${how} is no error, and may be asked for again`, async ({
    page,
    hosts,
    changes,
    open,
  }) => {
    if (how === "by itself") await hosts.setSwitches({ captcha: { answer: "dismiss" } });
    await open("popup");
    await fillIn(page, hosts.account.password);
    const { current, next, confirm, submit } = fields(page);
    await submit.click();
    if (how === "by the person") {
      await expect(slot(page)).toHaveAttribute("data-state", "challenging");
      await press(page, "Close");
    }
    // The adapter lets go of what has been closed.
    await expect.poll(() => calls(page, "destroy")).toHaveLength(1);
    await expect(popup(page)).toBeHidden();
    await expect(slot(page)).toHaveAttribute("data-state", "ready");
    await expect(submit).toBeFocused();
    await expect(submit).not.toHaveAttribute("aria-disabled");
    await expect(
      page.locator("[data-rekey=field-error]:visible, [data-rekey=notice]:visible, [aria-invalid=true]"),
    ).toHaveCount(0);
    await expect(current).toHaveValue(hosts.account.password);
    await expect(next).toHaveValue(newPassword);
    await expect(confirm).toHaveValue(newPassword);
    expect(changes).toEqual([]);
    await hosts.setSwitches({ captcha: { answer: "pass" } });
    await page.keyboard.press("Enter");
    await press(page, "Solve");
    await expect(heading(page)).toBeVisible();
    expect(pairs(changes)).toEqual([pair]);
  });
}

for (const answer of ["disaster", "network-error"] as const) {
  test(`the ticket of a ${answer} is not sent, and the next try is a new one`, async ({
    page,
    hosts,
    changes,
    open,
  }) => {
    await hosts.setSwitches({ captcha: { answer } });
    await open("popup");
    await fillIn(page, hosts.account.password);
    await fields(page).submit.click();
    await expect(slot(page)).toHaveAttribute("data-state", "error");
    await expect(slot(page)).toContainText("may be holding it back");
    await expect(popup(page)).toBeHidden();
    expect(changes).toEqual([]);
    await hosts.setSwitches({ captcha: { answer: "pass" } });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(slot(page)).toHaveAttribute("data-state", "ready");
    await fields(page).submit.click();
    await press(page, "Solve");
    await expect(heading(page)).toBeVisible();
    expect(pairs(changes)).toEqual([pair]);
  });
}

test("embedded: a disaster is told in its place, and it is drawn anew", async ({ page, hosts, open }) => {
  await hosts.setSwitches({ captcha: { answer: "disaster" } });
  await open("embedded");
  await expect(slot(page)).toHaveAttribute("data-state", "error");
  await hosts.setSwitches({ captcha: { answer: "pass" } });
  await page.getByRole("button", { name: "Try again" }).click();
  await press(page, "Solve", "[data-rekey=captcha-host]");
  await expect(slot(page)).toHaveAttribute("data-state", "solved");
});

test("forward: the ticket of a disaster is sent as it came, and LoginRadius takes none", async ({
  page,
  hosts,
  changes,
  open,
}) => {
  await hosts.setSwitches({ captcha: { answer: "disaster" } });
  await open("forward");
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(slot(page).locator("[data-rekey=field-error]")).toBeVisible();
  expect(pairs(changes)).toEqual([
    [expect.stringMatching(/^trerror_1007_1234567890_\d{10}$/), expect.stringMatching(/^@/)],
  ]);
  expect(await hosts.takes(newPassword)).toBe(false);
});

test("embedded: gives each ticket once", async ({ page, hosts, changes, open }) => {
  await open("embedded");
  await fillIn(page, "not the current one");
  await press(page, "Solve", "[data-rekey=captcha-host]");
  await fields(page).submit.click();
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");
  await fields(page).current.fill(hosts.account.password);
  await fields(page).submit.click();
  await expect(slot(page)).toBeFocused();
  expect(changes).toHaveLength(1);
  await press(page, "Solve", "[data-rekey=captcha-host]");
  await fields(page).submit.click();
  await expect(heading(page)).toBeVisible();
  const tickets = pairs(changes).map(([ticket]) => ticket);
  expect(new Set(tickets).size).toBe(2);
});

test("speaks the form's language, and is dark where the form is", async ({ page, open }) => {
  await open("embedded", "&rtl");
  const frame = page.frameLocator("[data-rekey=captcha-host] iframe");
  await expect(frame.locator("html[lang=ar]")).toHaveCSS("color-scheme", "light");
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = "dark";
  });
  await expect(frame.locator("html[lang=ar]")).toHaveCSS("color-scheme", "dark");
  expect(await calls(page, "construct")).toMatchObject([
    { userLanguage: "ar", enableDarkMode: false },
    { userLanguage: "ar", enableDarkMode: "force" },
  ]);
});

test("goes with the form, popup and all", async ({ page, hosts, changes, open }) => {
  await open("popup");
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await expect(page.frameLocator(".tcaptcha-transform iframe").getByRole("button", { name: "Solve" })).toBeVisible();
  await page.getByRole("button", { name: "Take away" }).click();
  await expect(popup(page)).toBeHidden();
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(await calls(page, "destroy")).not.toHaveLength(0);
  await page.getByRole("button", { name: "Bring back" }).click();
  await fillIn(page, hosts.account.password);
  await fields(page).submit.click();
  await press(page, "Solve", ".tcaptcha-transform:visible");
  await expect(heading(page)).toBeVisible();
  expect(pairs(changes)).toEqual([pair]);
});
