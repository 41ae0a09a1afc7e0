// How long the settings page keeps a slow machine busy after it has come:
//   pnpm bench:portal
// A person signs in, waits for the page, types and submits, with the processor slowed down four times (Lighthouse's mobile setting).
import { chromium } from "playwright";
import { findBrowser } from "../../../scripts/findBrowser.ts";
import { startStage } from "../e2e/startStage.ts";

/** A task that takes longer can be felt (W3C, Long Tasks), in milliseconds. */
const longTask = 50;
const slowdown = 4;
const rounds = 5;

const stage = await startStage();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
try {
  for (let round = 1; round <= rounds; round++) {
    await stage.reset();
    const { email, password } = stage.vendors.loginradius;
    const page = await browser.newPage();
    await page.goto(`${stage.url}/settings/change-password?provider=loginradius`);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByLabel("Current password").waitFor();
    // What came with the page is over.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.evaluate(() => {
      const tasks: number[] = ((window as unknown as { tasks: number[] }).tasks = []);
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
    });
    await page.getByLabel("Current password").pressSequentially(password);
    await page.getByLabel("New password", { exact: true }).pressSequentially("four quiet copper lanterns");
    await page.getByLabel("Confirm new password").pressSequentially("four quiet copper lanterns");
    // By the keyboard: for a click Playwright has the page look for what is under the pointer, which takes a task of its own.
    await page.keyboard.press("Enter");
    await page.getByText("Password changed", { exact: true }).waitFor();
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    console.log(
      `round ${round}: ${tasks.length} tasks over ${longTask} ms${tasks.length ? `: ${tasks.join(", ")} ms` : ""}`,
    );
    await page.close();
  }
} finally {
  await browser.close();
  await stage.close();
}
