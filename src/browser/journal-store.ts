import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { chainEntry } from "../core/journal/chain.ts";
import type { EntryContent, JournalEntry } from "../core/journal/entry.ts";

interface JournalSchema extends DBSchema {
  entries: { key: number; value: JournalEntry };
}

const lock = "verzendwacht-journal";

/** Opened anew each time: a connection kept open would block an upgrade, and appends are rare. */
function open(): Promise<IDBPDatabase<JournalSchema>> {
  return openDB<JournalSchema>("journal", 1, {
    upgrade: (database) => void database.createObjectStore("entries", { keyPath: "sequence" })
  });
}

/**
 * Appends one entry to the chain and resolves when it is on disk (`durability: "strict"`). Appends are serialised over all
 * contexts of the extension by a Web Lock; `add` refuses a sequence number that exists, so nothing is ever overwritten.
 * Rejects when the browser cannot store it (disk full, storage disabled).
 */
export async function appendEntry(content: EntryContent): Promise<JournalEntry> {
  return await navigator.locks.request(lock, async () => {
    const database = await open();
    try {
      const last = await database.transaction("entries").store.openCursor(null, "prev");
      const entry = await chainEntry(content, last?.value ?? null);
      const transaction = database.transaction("entries", "readwrite", { durability: "strict" });
      await Promise.all([transaction.store.add(entry), transaction.done]);
      return entry;
    } finally {
      database.close();
    }
  });
}

/** All entries, oldest first. */
export async function readEntries(): Promise<JournalEntry[]> {
  const database = await open();
  try {
    return await database.getAll("entries");
  } finally {
    database.close();
  }
}
