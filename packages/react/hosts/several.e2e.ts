import { expect, fields, fillIn, newPassword, test } from "./test.ts";

for (const variant of ["react-18", "react-19"] as const) {
  test(`${variant}: two forms in each of several roots, told apart by identifierPrefix or id`, async ({
    page,
    hosts,
    changes,
  }) => {
    await page.goto(hosts.urlOf(variant, "several"));
    await expect(page.locator("form")).toHaveCount(5);
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(5 * 8);
    expect(new Set(ids).size).toBe(ids.length);
    const named = page.getByRole("region", { name: "named 1" });
    await expect(fields(named).current).toHaveAttribute("id", "change-currentPassword");

    const other = page.getByRole("region", { name: "prefixed 2" });
    const changed = page.getByRole("region", { name: "plain 2" });
    await fillIn(other, "of the other form");
    // A label reaches its own field.
    await changed.getByText("Current password", { exact: true }).click();
    await expect(fields(changed).current).toBeFocused();
    await fillIn(changed, hosts.account.password);
    await fields(changed).submit.click();
    await expect(changed.getByRole("heading", { name: "Password changed" })).toBeVisible();
    await expect(page.locator("form")).toHaveCount(4);
    await expect(fields(other).current).toHaveValue("of the other form");
    expect(changes).toHaveLength(1);
    expect(await hosts.takes(newPassword)).toBe(true);
  });
}
