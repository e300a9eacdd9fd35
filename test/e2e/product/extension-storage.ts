interface StorageArea {
  get(keys: null): Promise<unknown>;
}

interface ExtensionWindow {
  readonly chrome: { readonly storage: Readonly<Record<string, StorageArea | undefined>> };
}

/** Runs in a page of the extension: everything it keeps on this computer, as JSON. It may use nothing from outside. */
export async function readWholeStorage(): Promise<string> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases: unknown[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      databases.push([name, store, await result(database.transaction(store).objectStore(store).getAll())]);
    }
    database.close();
  }
  const { storage } = (window as unknown as ExtensionWindow).chrome;
  const areas: unknown[] = [];
  for (const area of ["local", "session", "sync"]) areas.push([area, await storage[area]?.get(null)]);
  const caches = await Promise.all((await window.caches.keys()).map((name) => name));
  return JSON.stringify({ databases, areas, caches, local: { ...localStorage }, session: { ...sessionStorage } });
}
