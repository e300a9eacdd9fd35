import type { HistoryForgotten, HistoryRecords } from "./history.ts";

/** Keys of everything that was last met before `day`. */
export function forgetBefore({ people, pairs, dossiers }: HistoryRecords, day: number): HistoryForgotten {
  return { people: olderThan(people, day), pairs: olderThan(pairs, day), dossiers: olderThan(dossiers, day) };
}

function olderThan(records: ReadonlyMap<string, { readonly last: number }>, day: number): string[] {
  return [...records].filter(([, { last }]) => last < day).map(([key]) => key);
}
