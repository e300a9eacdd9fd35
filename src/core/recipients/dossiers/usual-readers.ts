import type { Hashes, HistoryRecords, KeyOf } from "../history/history.ts";
import { readEntries } from "../office-entries.ts";
import type { Office } from "../recipient.ts";

/** Hash of an address -> that address. */
export type ReadableReaders = ReadonlyMap<string, string>;

/** Mails it takes to say that a person's dossiers always go somewhere. */
export const USUAL = 2;
/** Addresses that are tried, and how many at once: more would take a writer's time. */
const MOST_TRIED = 5_000;
const BATCH = 500;

/**
 * Who it was that got dossiers of these persons most often, as far as the office can read his address: history keeps its hash only.
 * Of persons whose dossier goes to somebody who got it before nobody asks, so that nearly always nobody is tried. `present`: hashes of
 * the recipients.
 */
export async function usualReaders(
  { dossiers }: Pick<HistoryRecords, "dossiers">,
  { persons, present }: { readonly persons: readonly string[]; readonly present: Hashes },
  office: Pick<Office, "clients" | "colleagues" | "known">,
  keyOf: KeyOf
): Promise<ReadableReaders> {
  const here = [...present.values()];
  const readers = persons.map((person) => dossiers.get(person)?.readers ?? {});
  const elsewhere = readers.filter((each) => !here.some((hash) => (each[hash] ?? 0) > 0));
  const most = elsewhere.flatMap((each) => mostOften(each) ?? []);
  const wanted = new Set(most.flatMap(({ reader, times }) => (times < USUAL ? [] : reader)));
  const found = new Map<string, string>();
  const addresses = wanted.size === 0 ? [] : addressesOf(office);
  for (let from = 0; from < addresses.length && found.size < wanted.size; from += BATCH) {
    const batch = addresses.slice(from, from + BATCH);
    const hashes = await Promise.all(batch.map(keyOf));
    hashes.forEach((hash, at) => {
      if (wanted.has(hash)) found.set(hash, batch[at] ?? "");
    });
  }
  return found;
}

/** The reader who got most, by his hash. */
export function mostOften(readers: Readonly<Record<string, number>>): { reader: string; times: number } | null {
  const [first] = Object.entries(readers).sort(([, one], [, other]) => other - one);
  return first === undefined ? null : { reader: first[0], times: first[1] };
}

function addressesOf({ clients, colleagues, known }: Parameters<typeof usualReaders>[2]): string[] {
  const people = [...readEntries(colleagues).addresses, ...readEntries(known).addresses];
  const ofClients = clients.flatMap(({ addresses }) => addresses.map((address) => address.toLowerCase()));
  return [...ofClients.slice(0, MOST_TRIED), ...people].slice(0, MOST_TRIED);
}
