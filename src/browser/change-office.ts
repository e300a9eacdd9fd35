import { Storage } from "@plasmohq/storage";
import type { OfficeValues } from "./office-database.ts";
import { writeOffice } from "./office-store.ts";
import { settingsKey } from "./settings-changed.ts";

/** `local`: the library's default would send it through the account of the browser's maker. */
const storage = new Storage({ area: "local" });

/**
 * In an extension page or the background: writes what the owner changed, and tells the mail pages that are open, which then
 * judge their drafts anew. Rejects when it could not be stored.
 */
export async function changeOffice(change: Partial<OfficeValues>): Promise<void> {
  await storage.set(settingsKey, await writeOffice(change));
}
