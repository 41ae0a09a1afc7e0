import type { Page } from "@playwright/test";
import { newPassword, openSettings, openSignIn, signIn, submitSignIn } from "./portalPage.ts";
import { expect, test, testEachVendor } from "./test.ts";

const register = async (page: Page, email: string, password = newPassword, confirm = password) => {
  await page.getByLabel("Full name").fill("Maria Ortega");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mobile number").fill("+14155550199");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Confirm").fill(confirm);
  await page.getByRole("button", { name: "Get started" }).click();
};

testEachVendor("whoever registers is in, with nothing yet but a way to begin", async ({ page, stage, vendorId }) => {
  await page.goto(`${stage.url}/?provider=${vendorId}`);
  await register(page, "maria.ortega@example.com");
  await expect(page.getByRole("heading", { name: "Applications" })).toBeFocused();
  await expect(page.getByText("No applications yet")).toBeVisible();
  await page.getByRole("button", { name: "Start an application" }).click();
  await expect(page.getByRole("heading", { name: /^New application, NF-/ })).toBeFocused();
  await page.getByRole("combobox", { name: "Programme" }).selectOption("MSc Robotics");
  await expect(page.getByRole("heading", { name: /^MSc Robotics, NF-/ })).toBeVisible();
  await page.getByRole("link", { name: "Documents" }).click();
  for (let missing = 4; missing > 0; missing--) await page.getByRole("button", { name: /^Add / }).first().click();
  await page.getByRole("link", { name: "Statement" }).click();
  await page.getByLabel("Why this programme?").fill("Because they move.");
  await page.getByRole("link", { name: "Review" }).click();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByText("The admissions office reads it.")).toBeVisible();
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByText("Maria Ortega").first()).toBeVisible();
  await expect(page.getByText("+14155550199")).toBeVisible();
});

test("what is wrong with a registration is told where it is", async ({ page, stage }) => {
  await page.goto(stage.url);
  await register(page, "maria", "short", "other");
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/such as name@example.com/);
  await expect(page.getByLabel("Email")).toBeFocused();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/at least 15 characters/);
  await expect(page.getByLabel("Confirm")).toHaveAccessibleDescription("The two passwords are not the same.");
  await register(page, stage.vendors.leadsquared.email);
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/^There is an account with this email/);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(newPassword);
});

testEachVendor("a forgotten password: the mail's link sets a new one, once", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await openSignIn(page, stage.url, vendorId);
  await page.getByRole("link", { name: "Forgot password?" }).click();
  // Both pages have a field of that name.
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(vendor.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("alert")).toContainText("If there is an account with that email");

  await page.getByRole("button", { name: "Open lab" }).click();
  const link = page.getByRole("link", { name: "Open its link" });
  const href = (await link.getAttribute("href")) ?? "";
  await link.click();
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  // The link is as good as a password.
  expect(page.url()).not.toMatch(/TemporaryPassword|vtoken/);
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByLabel("Confirm new password").fill(newPassword);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("heading", { name: "Your password is changed" })).toBeVisible();
  expect(await vendor.takes(newPassword)).toBe(true);

  await page.goto(href);
  await page.getByLabel("New password", { exact: true }).fill(`${newPassword} two`);
  await page.getByLabel("Confirm new password").fill(`${newPassword} two`);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("alert")).toContainText("The link is used up or too old");
});

testEachVendor("nobody learns who has an account", async ({ page, stage, vendorId }) => {
  await page.goto(`${stage.url}/forgot-password?provider=${vendorId}`);
  await page.getByLabel("Email").fill("nobody@example.com");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("alert")).toContainText("If there is an account with that email");
});

test("a reset link without its proof leads to a new one", async ({ page, stage }) => {
  await page.goto(`${stage.url}/reset-password`);
  await page.getByRole("link", { name: "Ask for a new link" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeFocused();
});

test("the applications, one of them, and one that is not there", async ({ page, stage }) => {
  await signIn(page, stage.url, "loginradius", stage.vendors.loginradius);
  await page.getByRole("link", { name: "Applications" }).click();
  await expect(page.getByText("2 in progress, 1 decided.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^NF-20418 MSc Robotics 12 Nov 2026/ })).toContainText("Documents due");
  await expect(page.getByRole("progressbar", { name: "Progress of NF-20377" })).toHaveAttribute("value", "1");
  await page.getByRole("link", { name: "NF-20418" }).click();
  await expect(page.getByRole("heading", { name: "MSc Robotics, NF-20418" })).toBeFocused();
  await page.getByRole("link", { name: "Personal details" }).click();
  await expect(page.getByText("John Wick").last()).toBeVisible();
  await page.evaluate(() => history.pushState(null, "", "/applications/NF-1"));
  await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
  await expect(page.getByRole("heading", { name: "No such application" })).toBeVisible();
});

test("who is signed in is led past the ways in, and who has left past the inner pages", async ({ page, stage }) => {
  const vendor = stage.vendors.leadsquared;
  await openSettings(page, stage.url, "leadsquared");
  await submitSignIn(page, vendor.email, vendor.password);
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  for (const address of ["/", "/sign-in", "/signed-out"]) {
    await page.evaluate((to) => history.pushState(null, "", to), address);
    await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
    await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
  }
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signed-out(?:\?|$)/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
});
