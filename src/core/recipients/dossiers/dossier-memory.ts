import type { Hashes, HistoryRecords } from "../history/history.ts";
import type { DossierMemory } from "./dossier-input.ts";

/** What history knows of dossiers. `hashes`: of the draft's addresses; of another address nothing is known. */
export function dossierMemory({ dossiers }: Pick<HistoryRecords, "dossiers">, hashes: Hashes): DossierMemory {
  const readers = (person: string): Readonly<Record<string, number>> => dossiers.get(person)?.readers ?? {};
  return {
    times: (person, address) => readers(person)[hashes.get(address.toLowerCase()) ?? ""] ?? 0,
    mostTimes: (person) => Object.values(readers(person)).reduce((most, times) => Math.max(most, times), 0)
  };
}
