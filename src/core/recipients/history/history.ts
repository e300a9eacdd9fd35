/**
 * What this computer remembers of mail that was sent, as plain data. Every key is an HMAC of an address, a domain, a name
 * that was greeted, a word of a subject or a BSN, so that it is no readable address book; the key of the HMAC cannot be exported (see `browser`).
 * A day is the number of whole days since 1970-01-01 UTC.
 */
export interface HistoryRecords {
  /** By the hash of an address, of `@domain` for everybody of an organisation, or of a mark (see `marksOf`). */
  readonly people: ReadonlyMap<string, PersonRecord>;
  /** By `pairKey` of two hashes. */
  readonly pairs: ReadonlyMap<string, PairRecord>;
  /** By the hash of the person whom dossiers are about (`About.persons`). */
  readonly dossiers: ReadonlyMap<string, DossierRecord>;
  readonly totals: HistoryTotals;
}

export interface PersonRecord {
  /** Mails sent there. */
  readonly sent: number;
  readonly last: number;
  /** Mails sent there, each worth half after `halfLife` days; as it was on day `last`. */
  readonly heat: number;
  /** Mails among them that held a dossier, per dossier type. */
  readonly kinds: Readonly<Record<string, number>>;
}

export interface PairRecord {
  /** Mails that went to both. */
  readonly together: number;
  readonly last: number;
  readonly heat: number;
  /** Mails among them that also went to somebody to whom nothing had ever been sent. */
  readonly fresh: number;
  /** Mails among them that also went to somebody known, but never with any of the others. */
  readonly crossed: number;
}

export interface DossierRecord {
  readonly last: number;
  /** Hash of an address -> mails with a dossier of this person that went there. */
  readonly readers: Readonly<Record<string, number>>;
}

export interface HistoryTotals {
  readonly mails: number;
  readonly last: number;
  /** Mails to people who had been together before; and those among them that were `fresh` or `crossed` (see `PairRecord`). */
  readonly groups: number;
  readonly freshGroups: number;
  readonly crossedGroups: number;
}

/** HMAC-SHA-256 of a text, its first 16 bytes in base64url; the same text always gives the same hash. */
export type KeyOf = (text: string) => Promise<string>;

/** Texts and their hashes; made by `hashTexts`. */
export type Hashes = ReadonlyMap<string, string>;

/** Some records, new or changed; a store writes these and no others. */
export interface HistoryChange {
  readonly people: ReadonlyMap<string, PersonRecord>;
  readonly pairs: ReadonlyMap<string, PairRecord>;
  readonly dossiers: ReadonlyMap<string, DossierRecord>;
  readonly totals: HistoryTotals;
}

/** Keys of records to be deleted. */
export interface HistoryForgotten {
  readonly people: readonly string[];
  readonly pairs: readonly string[];
  readonly dossiers: readonly string[];
}

export const emptyTotals: HistoryTotals = { mails: 0, last: 0, groups: 0, freshGroups: 0, crossedGroups: 0 };

export const emptyHistory: HistoryRecords = {
  people: new Map(),
  pairs: new Map(),
  dossiers: new Map(),
  totals: emptyTotals
};

/** Fewer mails than this say nothing about who is new. */
export const coldBelow = 30;

/** Days after which a mail counts for half: people change work, clients leave. */
export const halfLife = 120;

/** What `heat` is worth on a later day. */
export function heatOn(record: { readonly heat: number; readonly last: number }, day: number): number {
  return record.heat * 2 ** (-Math.max(0, day - record.last) / halfLife);
}

export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
