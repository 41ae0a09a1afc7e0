import { axeViolations } from "./axeViolations.ts";
import { fields, fillChange, newPassword, signIn, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

test("what the lab has chosen is a link that opens the same", async ({ page, context, stage }) => {
  const vendor = stage.vendors.loginradius;
  await signIn(page, stage.url, "loginradius", vendor);
  await page.getByRole("button", { name: "Open lab" }).click();
  await page.getByLabel("Captcha", { exact: true }).selectOption("hcaptcha-checkbox");
  await page.getByLabel("Policy").selectOption("classes");
  await page.getByLabel("Language").selectOption("ar");
  await page.getByLabel("Theme").selectOption("dark");
  await page.getByLabel("Fault").selectOption("Rate limit, 24 seconds");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("link", { name: "Profile" }).click();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Copy link to this state" }).click();
  await expect(page.getByText("The link is copied.")).toBeVisible();

  const other = await context.newPage();
  await other.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await submitSignIn(other, vendor.email, vendor.password);
  await expect(other.getByLabel("Captcha", { exact: true })).toHaveValue("hcaptcha-checkbox");
  await expect(other.getByLabel("Policy")).toHaveValue("classes");
  await expect(other.getByLabel("Fault")).toHaveValue("rate-limit,retryAfter=24,readable=true");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(other.locator("[data-rekey=root]")).toHaveAttribute("lang", "ar");
  await expect(other.locator("[data-rekey=captcha-host] iframe")).toBeVisible();
  expect(await (await other.request.get(`${stage.url}/api/lab`)).json()).toMatchObject({
    settings: { fault: "rate-limit,retryAfter=24,readable=true", captcha: "hcaptcha" },
  });
});

test("what goes over the wire is shown without its secrets", async ({ page, stage }) => {
  const vendor = stage.vendors.leadsquared;
  await signIn(page, stage.url, "leadsquared", vendor);
  await page.getByRole("button", { name: "Open lab" }).click();
  const wire = page.getByRole("region", { name: "On the wire" });
  await expect(wire).toContainText("Nothing was sent yet");
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await expect(wire).toContainText(/POST http:.*\/api\/Settings\/v2\/ChangePassword/);
  await expect(wire).toContainText(`"CurrentPassword": "••••(${vendor.password.length})"`);
  await expect(wire).toContainText(`x-lsq-portalid: ${stage.fixtures.leadsquared.portalId}`);
  await expect(wire).toContainText(/authorization: ••••\(\d+\)/);
  await expect(wire).toContainText(/200 application\/json.* · \d+ ms/);
  await expect(wire).not.toContainText(newPassword);
});

test("captchas that the provider can't carry are there, disabled, with the reason", async ({ page, stage }) => {
  await page.goto(`${stage.url}/sign-in?lab=on&provider=loginradius`);
  const captcha = page.getByLabel("Captcha", { exact: true });
  await expect(captcha.locator("option[value=altcha]")).toBeDisabled();
  await expect(captcha.locator("option[value=tencent-popup]")).toBeEnabled();
  await expect(page.getByText("ALTCHA: LoginRadius can’t verify ALTCHA.")).toBeVisible();
  await page.getByLabel("Provider").selectOption("LeadSquared");
  await expect(page.getByText("LeadSquared’s API has no place for a captcha’s token")).toBeVisible();
  await page.getByLabel("Provider").selectOption("Own server");
  await expect(captcha.locator("option[value=altcha]")).toBeEnabled();
  await expect(captcha.locator("option[value=tencent-popup]")).toBeDisabled();
});

test("any fault of the emulator can be set, and one that there is not is refused in words", async ({ page, stage }) => {
  await page.goto(`${stage.url}/sign-in?lab=on`);
  await page.getByLabel("Fault").selectOption("Another one…");
  const field = page.getByLabel("Kind and parameters");
  await field.fill("hing");
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/hing: there is no such fault/);
  await field.fill("error,code=MXUnAuthorizedAccessException,times=1");
  await field.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  const { settings } = await (await page.request.get(`${stage.url}/api/lab`)).json();
  expect(settings.fault).toBe("error,code=MXUnAuthorizedAccessException,times=1");
  await page.getByText("What there is").click();
  await expect(page.getByText("one of the vendor's own errors")).toBeVisible();
});

test("an account signs in with one click, and its session can be ended", async ({ page, stage }) => {
  await page.goto(`${stage.url}/settings/change-password?lab=on&provider=loginradius`);
  await page.getByRole("button", { name: "Sign in as johnwick@example.com" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await page.getByRole("button", { name: "Let sessions expire" }).click();
  await expect(page.getByText("Every session has expired.")).toBeVisible();
  await fillChange(page, stage.vendors.loginradius.password);
  await fields(page).submit.click();
  await expect(page.getByText(/^Your session has expired/)).toBeVisible();
});

test("another site's page can't steer the lab", async ({ request, stage }) => {
  const answer = await request.post(`${stage.url}/api/lab/reset`, {
    headers: { origin: "https://elsewhere.example", "content-type": "text/plain" },
  });
  expect(answer.status()).toBe(403);
});

for (const width of [320, 1_280]) {
  test(`the open lab never lies over the form, and axe finds nothing, at ${width} px`, async ({ page, stage }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, stage.url, "leadsquared", stage.vendors.leadsquared);
    await page.getByRole("button", { name: "Open lab" }).click();
    await expect(page.getByRole("region", { name: "On the wire" })).toBeVisible();
    const [lab, form] = [page.getByRole("complementary", { name: "Lab" }), page.getByRole("form")];
    const boxes = await Promise.all([lab, form].map((it) => it.boundingBox()));
    const [a, b] = boxes as [NonNullable<(typeof boxes)[0]>, NonNullable<(typeof boxes)[0]>];
    const isApart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
    expect(isApart).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axeViolations(page)).toEqual([]);
  });
}
