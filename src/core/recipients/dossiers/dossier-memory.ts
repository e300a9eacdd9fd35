import type { Hashes, HistoryRecords } from "../history/history.ts";
import type { DossierMemory } from "./dossier-input.ts";
import { mostOften, type ReadableReaders } from "./usual-readers.ts";

/** What history knows of dossiers. `hashes`: of the draft's addresses; of another address nothing is known but by `readable`. */
export function dossierMemory(
  { dossiers }: Pick<HistoryRecords, "dossiers">,
  hashes: Hashes,
  readable: ReadableReaders = new Map()
): DossierMemory {
  const readers = (person: string): Readonly<Record<string, number>> => dossiers.get(person)?.readers ?? {};
  return {
    times: (person, address) => readers(person)[hashes.get(address.toLowerCase()) ?? ""] ?? 0,
    mostTimes: (person) => mostOften(readers(person))?.times ?? 0,
    usual: (person) => readable.get(mostOften(readers(person))?.reader ?? "") ?? null
  };
}
