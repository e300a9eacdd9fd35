import {
  type DossierRecord,
  emptyTotals,
  type HistoryChange,
  type HistoryForgotten,
  type HistoryRecords,
  type HistoryTotals,
  type PairRecord,
  type PersonRecord
} from "./history.ts";

/** History in memory, kept in step with its store: what is learned or forgotten is done here too. */
export class OpenHistory implements HistoryRecords {
  readonly people = new Map<string, PersonRecord>();
  readonly pairs = new Map<string, PairRecord>();
  readonly dossiers = new Map<string, DossierRecord>();
  totals: HistoryTotals = emptyTotals;

  apply(change: HistoryChange): void {
    for (const [key, record] of change.people) this.people.set(key, record);
    for (const [key, record] of change.pairs) this.pairs.set(key, record);
    for (const [key, record] of change.dossiers) this.dossiers.set(key, record);
    this.totals = change.totals;
  }

  forget(forgotten: HistoryForgotten): void {
    for (const key of forgotten.people) this.people.delete(key);
    for (const key of forgotten.pairs) this.pairs.delete(key);
    for (const key of forgotten.dossiers) this.dossiers.delete(key);
  }
}
