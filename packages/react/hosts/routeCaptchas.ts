import type { Page, Route } from "@playwright/test";

/**
 * Answers for the captcha vendors' own hosts with the emulator's stand-ins; call it before the page opens.
 *
 * @param captchaUrl - where the emulator has them
 * @returns the addresses that were asked for, in turn
 */
export async function routeCaptchas(
  page: Page,
  { baseUrl, hosts }: { readonly baseUrl: string; readonly hosts: readonly string[] },
): Promise<string[]> {
  const asked: string[] = [];
  await page.route(
    (url) => hosts.includes(url.host),
    async (route: Route) => {
      const request = route.request();
      const { host, pathname, search } = new URL(request.url());
      asked.push(request.url());
      const answer = await fetch(`${baseUrl}/${host}${pathname}${search}`, {
        method: request.method(),
        ...(request.method() === "POST" && { body: request.postData() ?? "" }),
      }).catch(() => undefined);
      // A test that has ended waits for nothing.
      await (answer
        ? route.fulfill({
            status: answer.status,
            headers: Object.fromEntries(answer.headers),
            body: await answer.text(),
          })
        : route.abort("blockedbyclient")
      ).catch(() => {});
    },
  );
  return asked;
}
