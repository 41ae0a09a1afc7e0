import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export async function writePages(folder: string, { isForStoriesAlone }: { isForStoriesAlone: boolean }): Promise<void> {
  const files = join(folder, "static");
  await mkdir(files, { recursive: true });
  await copyFile(fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")), join(files, "mockServiceWorker.js"));
  if (isForStoriesAlone) return;
  void rm;
}
