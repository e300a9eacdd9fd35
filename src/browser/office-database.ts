import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Client } from "../core/recipients/recipient.ts";

/** What the owner set, and what was imported. One value each: they are always read together, when they changed. */
export interface OfficeValues {
  /** Domains of the office. Empty: the sender's own domain counts. */
  readonly own: readonly string[];
  /** Domains and addresses of others that the office knows. */
  readonly known: readonly string[];
  readonly colleagues: readonly string[];
  readonly clients: readonly Client[];
  /** The office's own rule packs as JSON, each accepted when it was added; see `readOfficePacks`. */
  readonly packs: readonly unknown[];
  /** Of the verdict table. */
  readonly profile: string;
  /** How long the history is kept. */
  readonly keepMonths: number;
}

export interface FalseAlarms {
  readonly rule: string;
  readonly count: number;
  /** Of the last one: days since 1970-01-01, UTC. */
  readonly day: number;
}

/** One record of the history (see `core/recipients/history`); `key` is a keyed hash, or two. */
export interface StoredRecord {
  readonly kind: "people" | "pairs" | "dossiers" | "totals";
  readonly key: string;
  /** The version of the history that this record is new in. */
  readonly version: number;
  /** Of `people`: somebody's address, no organisation and no word. */
  readonly isAddress?: boolean;
  readonly record: unknown;
}

/** `values`: rises with each change of them. `history`: with each mail learned from. `forgotten`: when records were deleted. */
export type Counter = "values" | "history" | "forgotten";

interface OfficeSchema extends DBSchema {
  values: { key: keyof OfficeValues; value: OfficeValues[keyof OfficeValues] };
  /** For keyed hashes; it cannot be exported. */
  key: { key: "hmac"; value: CryptoKey };
  version: { key: Counter; value: number };
  history: { key: [StoredRecord["kind"], string]; value: StoredRecord; indexes: { version: number } };
  falseAlarms: { key: string; value: FalseAlarms };
}

export type OfficeDatabase = IDBPDatabase<OfficeSchema>;

let opened: Promise<OfficeDatabase> | null = null;

/**
 * This computer's own knowledge of the office, in IndexedDB: the analysis worker reads it itself, so that no address book
 * passes through a mail page. One connection a context, given up when another version wants to upgrade. Rejects where the
 * browser cannot store.
 */
export function officeDatabase(): Promise<OfficeDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function open(): Promise<OfficeDatabase> {
  const forget = (): void => {
    opened = null;
  };
  return openDB<OfficeSchema>("office", 1, {
    upgrade(database) {
      for (const name of ["values", "key", "version"] as const) database.createObjectStore(name);
      database.createObjectStore("history", { keyPath: ["kind", "key"] }).createIndex("version", "version");
      database.createObjectStore("falseAlarms", { keyPath: "rule" });
    },
    blocking(_current, _wanted, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget
  });
}
