import type { Locator } from "@playwright/test";
import { fields, signIn } from "./portalPage.ts";
import { expect, testEachVendor, testVendor } from "./test.ts";

const composed = "\u00e9";
const decomposed = "e\u0301";
/** 300 UTF-16 units with spaces at the ends: what a form that means well trims, normalises or cuts. */
const long = `  ${composed}${decomposed} 👩‍👩‍👧‍👦 "\\'`.padEnd(298, "long ").concat("  ");

const passwords: Readonly<Record<string, string>> = {
  "300 characters with spaces at the ends": long,
  "NUL and other control characters": `copper${"\0\u0001\t\u001f\u007f\u2028"}lantern field`,
  // JSON carries it as an escape; a form that encodes it as UTF-8 turns it into U+FFFD.
  "lone surrogates": "copper \ud83d lantern \udc00 field",
};

/** As a password manager does it: no keyboard has all of these. */
async function setValue(input: Locator, value: string): Promise<void> {
  // By their numbers, since half a character does not survive on the way into the browser.
  const units = Array.from({ length: value.length }, (_, index) => value.charCodeAt(index));
  await input.evaluate((element: HTMLInputElement, codes) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(
      element,
      String.fromCharCode(...codes),
    );
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, units);
}

testEachVendor("passwords arrive byte for byte", async ({ page, stage, vendor, vendorId }) => {
  await signIn(page, stage.url, vendorId, vendor);
  const { current, next, confirm, submit } = fields(page);
  const [currentName, newName] = vendor.members;
  for (const [what, password] of Object.entries(passwords)) {
    await setValue(current, `${password}, the current one`);
    await setValue(next, password);
    await setValue(confirm, password);
    const answered = page.waitForResponse((response) => response.request().method() === vendor.change.method);
    await submit.click();
    const body = { [currentName]: `${password}, the current one`, [newName]: password };
    expect((await answered).request().postData(), what).toBe(JSON.stringify(body));
    const { requests, describe } = await stage.requests();
    expect(requests.at(-1)?.body, what).toEqual({
      [currentName]: await describe(`${password}, the current one`),
      [newName]: await describe(password),
    });
    await expect(submit).not.toHaveAttribute("aria-disabled");
  }
});

testVendor(
  "leadsquared",
  "what is pasted is neither refused nor cut",
  async ({ page, context, stage, vendor, vendorId }) => {
    await signIn(page, stage.url, vendorId, vendor);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), long);
    const { current, next, confirm, submit } = fields(page);
    await current.fill(vendor.password);
    for (const input of [next, confirm]) {
      await input.focus();
      await page.keyboard.press("ControlOrMeta+V");
    }
    const sent = page.waitForRequest((request) => request.method() === vendor.change.method);
    await submit.click();
    const [currentName, newName] = vendor.members;
    const body = { [currentName]: vendor.password, [newName]: long };
    expect((await sent).postData()).toBe(JSON.stringify(body));
  },
);
