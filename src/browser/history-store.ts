import type { HistoryChange, HistoryForgotten, HistoryRecords } from "../core/recipients/history/history.ts";
import { OpenHistory } from "../core/recipients/history/open-history.ts";
import { officeDatabase, type StoredRecord } from "./office-database.ts";

/** The history in memory, as it stood in the store at one moment. */
export interface ReadHistory {
  readonly records: OpenHistory;
  readonly version: number;
  readonly forgotten: number;
}

const lock = "verzendwacht-history";

/** Brings what was read before up to date: only what is new is read, and all of it after something was forgotten. */
export async function readHistory(before?: ReadHistory): Promise<ReadHistory> {
  const transaction = (await officeDatabase()).transaction(["version", "history"]);
  const versions = transaction.objectStore("version");
  const [version = 0, forgotten = 0] = await Promise.all([versions.get("history"), versions.get("forgotten")]);
  const base = before?.forgotten === forgotten ? before : { records: new OpenHistory(), version: 0 };
  if (base.version < version) {
    const index = transaction.objectStore("history").index("version");
    const fresh = await index.getAll(IDBKeyRange.lowerBound(base.version, true));
    base.records.apply(asChange(fresh, base.records));
  }
  return { records: base.records, version, forgotten };
}

/**
 * Learns: `change` is asked with the history as it is, and what it gives is written. `addresses`: which of the keys stand for
 * one. One at a time over all contexts of the extension. Rejects when it could not be written.
 */
export async function learnHistory(
  before: ReadHistory | undefined,
  addresses: readonly string[],
  change: (records: HistoryRecords) => HistoryChange
): Promise<ReadHistory> {
  return await navigator.locks.request(lock, async () => {
    const { records, version, forgotten } = await readHistory(before);
    const changed = change(records);
    await writeStored(asStored(changed, version + 1, new Set(addresses)), version + 1);
    records.apply(changed);
    return { records, version: version + 1, forgotten };
  });
}

async function writeStored(records: readonly StoredRecord[], version: number): Promise<void> {
  const transaction = (await officeDatabase()).transaction(["version", "history"], "readwrite");
  const history = transaction.objectStore("history");
  await Promise.all([
    ...records.map((record) => history.put(record)),
    transaction.objectStore("version").put(version, "history"),
    transaction.done
  ]);
}

/** Deletes the records that `choose` names. Gives how many. */
export async function forgetHistory(choose: (records: HistoryRecords) => HistoryForgotten): Promise<number> {
  return await navigator.locks.request(lock, async () => {
    const keys = Object.entries(choose((await readHistory()).records)) as [keyof HistoryForgotten, readonly string[]][];
    const gone = keys.flatMap(([kind, list]) => list.map((key): [StoredRecord["kind"], string] => [kind, key]));
    if (gone.length === 0) return 0;
    const transaction = (await officeDatabase()).transaction(["version", "history"], "readwrite");
    const versions = transaction.objectStore("version");
    const forgotten = ((await versions.get("forgotten")) ?? 0) + 1;
    const deleted = gone.map((key) => transaction.objectStore("history").delete(key));
    await Promise.all([...deleted, versions.put(forgotten, "forgotten"), transaction.done]);
    return gone.length;
  });
}

/** How many addresses are remembered. */
export async function countAddresses(): Promise<number> {
  const people = await (await officeDatabase()).getAll(
    "history",
    IDBKeyRange.bound(["people", ""], ["people", "\uffff"])
  );
  return people.filter(({ isAddress }) => isAddress).length;
}

/** Deletes all of it: this computer is as new. */
export async function forgetAllHistory(): Promise<void> {
  await navigator.locks.request(lock, async () => {
    const transaction = (await officeDatabase()).transaction(["version", "history"], "readwrite");
    const versions = transaction.objectStore("version");
    const forgotten = ((await versions.get("forgotten")) ?? 0) + 1;
    await Promise.all([
      transaction.objectStore("history").clear(),
      versions.put(forgotten, "forgotten"),
      transaction.done
    ]);
  });
}

function asStored(change: HistoryChange, version: number, addresses: ReadonlySet<string>): StoredRecord[] {
  const listed = (["people", "pairs", "dossiers"] as const).flatMap((kind) =>
    [...change[kind]].map(([key, record]) => ({ kind, key, version, record, ...markOf(kind, key, addresses) }))
  );
  return [...listed, { kind: "totals", key: "", version, record: change.totals }];
}

function markOf(kind: StoredRecord["kind"], key: string, addresses: ReadonlySet<string>): { isAddress?: true } {
  return kind === "people" && addresses.has(key) ? { isAddress: true } : {};
}

/** Records are written by `learnHistory` only, so a kind says what they are. */
function asChange(stored: readonly StoredRecord[], before: HistoryRecords): HistoryChange {
  const of = (kind: StoredRecord["kind"]): Map<string, never> =>
    new Map(stored.filter((one) => one.kind === kind).map(({ key, record }) => [key, record as never]));
  const totals = of("totals").get("") ?? before.totals;
  return { people: of("people"), pairs: of("pairs"), dossiers: of("dossiers"), totals };
}
