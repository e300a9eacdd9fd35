import browser from "webextension-polyfill";

const key = "sitesInUse";

/**
 * Match patterns of the sites on which a guard has stood and was not turned off by the owner. Not what decides where the guard
 * runs, which is the browser's permission; by it is seen that a permission is missing which was there.
 */
export async function sitesInUse(): Promise<string[]> {
  const { [key]: sites } = await browser.storage.local.get([key]);
  return Array.isArray(sites) ? sites.filter((site) => typeof site === "string") : [];
}

export async function noteSite(pattern: string): Promise<void> {
  await change((sites) => [...sites, pattern]);
}

export async function forgetSite(pattern: string): Promise<void> {
  await change((sites) => sites.filter((site) => site !== pattern));
}

async function change(make: (sites: string[]) => string[]): Promise<void> {
  await navigator.locks.request("verzendwacht-sites-in-use", async () => {
    const before = await sitesInUse();
    const after = [...new Set(make(before))].sort();
    if (after.join() !== before.join()) await browser.storage.local.set({ [key]: after });
  });
}
