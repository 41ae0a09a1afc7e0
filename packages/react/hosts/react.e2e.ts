import { expect, fields, fillIn, newPassword, test } from "./test.ts";

const versions = { "react-18": "18.2.0", "react-19": "19.3.1" } as const;

for (const variant of ["react-18", "react-19"] as const) {
  test(`${variant} in StrictMode: from a mistake to the new password`, async ({ page, hosts, changes }) => {
    await page.goto(hosts.urlOf(variant, "client"));
    // Guards the guard: it is that React, and no other beside it.
    const { files } = await hosts.pages(variant);
    const bundled = Object.values(versions).filter((version) => [...files.values()].join().includes(`"${version}"`));
    expect(bundled).toEqual([versions[variant]]);

    await fillIn(page, "not the current one");
    await fields(page).submit.click();
    await expect(fields(page).current).toHaveAccessibleDescription(/^That is not your current password/);
    await expect(fields(page).current).toBeFocused();
    await expect(fields(page).next).toHaveValue(newPassword);

    await fields(page).current.fill(hosts.account.password);
    await fields(page).submit.click();
    await expect(page.getByRole("heading", { name: "Password changed" })).toBeFocused();
    expect(changes).toHaveLength(2);
    expect(await hosts.takes(newPassword)).toBe(true);
  });

  test(`${variant}: a submit in the moment in which the form comes is sent whole`, async ({ page, hosts, changes }) => {
    await page.addInitScript(
      ([current, next]) => {
        // Told right after React has put the form there, before its effects have run.
        new MutationObserver((_, observer) => {
          const form = document.querySelector("form");
          if (!form) return;
          observer.disconnect();
          for (const input of form.querySelectorAll<HTMLInputElement>("[type=password]")) {
            input.value = input.name === "currentPassword" ? current : next;
          }
          form.requestSubmit();
        }).observe(document, { childList: true, subtree: true });
      },
      [hosts.account.password, newPassword] as const,
    );
    await page.goto(hosts.urlOf(variant, "client"));
    await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
    expect(changes).toHaveLength(1);
    expect(await hosts.takes(newPassword)).toBe(true);
  });
}
