import { openSignIn, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";
import type { VendorId } from "./vendors.ts";

const exception = (ExceptionType: string, ExceptionMessage: string) => ({
  Status: "Error",
  ExceptionType,
  ExceptionMessage,
});
const limit = exception("MXAPIRateLimitExceededException", "API calls exceeded the limit of 20 in 5 second(s)");

// What the emulator doesn't answer and the vendors do, or may: the status alone says little.
const answers: [vendorId: VendorId, title: string, status: number, body: unknown, says: string][] = [
  ["leadsquared", "a rate limit as 403", 403, limit, "Too many attempts"],
  ["leadsquared", "a rate limit as 200", 200, limit, "Too many attempts"],
  ["leadsquared", "a logical error as 200", 200, exception("MXAny", "No"), "don’t belong together"],
  ["leadsquared", "keys refused", 401, exception("MXUnAuthorizedAccessException", "No"), "was not accepted"],
  ["leadsquared", "500 without a body of its own", 500, "<html>", "LeadSquared can’t be reached"],
  ["leadsquared", "200 without a key", 200, { AuthKey: "" }, "was not accepted"],
  ["loginradius", "a wrong password as 200", 200, { ErrorCode: 966 }, "don’t belong together"],
  ["loginradius", "an unknown account", 403, { ErrorCode: 938 }, "don’t belong together"],
  ["loginradius", "a locked account", 403, { ErrorCode: 1132 }, "This account can’t sign in right now"],
  ["loginradius", "an invalid API key", 400, { ErrorCode: 920 }, "was not accepted"],
  ["loginradius", "503 without a body of its own", 503, "<html>", "LoginRadius can’t be reached"],
];

for (const [vendorId, title, status, body, says] of answers) {
  test(`${vendorId}: ${title} reads “${says}”`, async ({ page, stage }) => {
    const { origin, signInPath, email, password } = stage.vendors[vendorId];
    await page.route(`${origin}${signInPath}*`, (route) =>
      route.fulfill({
        status,
        headers: { "access-control-allow-origin": "*", "access-control-allow-headers": "*, authorization" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    );
    await openSignIn(page, stage.url, vendorId);
    await submitSignIn(page, email, password);
    await expect(page.getByRole("form", { name: "Sign in" })).toContainText(says);
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(page).toHaveTitle(/^Sign in/);
  });
}
