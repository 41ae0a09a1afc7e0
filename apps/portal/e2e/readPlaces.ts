import type { Page } from "@playwright/test";

/** Reads every place in which a page can leave a text for other scripts, later pages or the disk to find, by name. */
export async function readPlaces(page: Page): Promise<Readonly<Record<string, string>>> {
  const inPage = await page.evaluate(async () => {
    const request = <Result>(it: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        it.onsuccess = () => resolve(it.result);
        it.onerror = () => reject(new Error(`IndexedDB refused: ${it.error?.name}`));
      });
    async function readDatabase(name: string) {
      const database = await request(indexedDB.open(name));
      const names = [...database.objectStoreNames];
      const stores = names.map((store) => database.transaction(store).objectStore(store));
      const read = await Promise.all(stores.flatMap((it) => [request(it.getAll()), request(it.getAllKeys())]));
      database.close();
      return [name, names, read];
    }
    async function readCache(name: string) {
      const cache = await caches.open(name);
      const requests = await cache.keys();
      return [
        name,
        ...(await Promise.all(requests.map(async (it) => [it.url, await (await cache.match(it))?.text()]))),
      ];
    }
    const databases = (await indexedDB.databases()).map(({ name = "" }) => name);
    const places = {
      inputs: [...document.querySelectorAll("input")].map((it) => [it.defaultValue, it.title, it.placeholder]),
      storage: [{ ...localStorage }, { ...sessionStorage }],
      databases: await Promise.all(databases.map(readDatabase)),
      caches: await Promise.all((await caches.keys()).map(readCache)),
      address: [location.href, document.referrer, document.title, window.name],
      history: history.state,
      performance: performance.getEntries(),
      // What the last regular expression was used on is any script's to read.
      regularExpression: [RegExp.input, RegExp.lastMatch, RegExp.leftContext, RegExp.rightContext, RegExp.$1],
    };
    const texts = Object.entries(places).map(([name, it]) => [name, JSON.stringify(it)]);
    return { ...Object.fromEntries(texts), document: document.documentElement.outerHTML } as Record<string, string>;
  });
  return { ...inPage, cookies: JSON.stringify(await page.context().cookies()) };
}
