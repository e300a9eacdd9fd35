import type { Page } from "../rig/browser.ts";

/** What happened, entry by entry, oldest first. `page`: any page of the extension. */
export function happenings(page: Page): Promise<string[]> {
  return page.evaluate(read);
}

/** Runs in a page of the extension. */
async function read(): Promise<string[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "journal")) return [];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("journal");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const all = await new Promise<{ happened: string }[]>((resolve, reject) => {
    const asking = database.transaction("entries").objectStore("entries").getAll();
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
  database.close();
  return all.map(({ happened }) => happened);
}
