import type { Client } from "../recipient.ts";

/** Keyed number -> ids of the clients that have it: an office may list a company and its owner under one number. */
export type NumberOwners = ReadonlyMap<string, readonly string[]>;

/** Whose numbers the register knows. */
export function numberOwners(clients: readonly Client[]): NumberOwners {
  const owners = new Map<string, string[]>();
  for (const { id, numbers = [] } of clients) {
    for (const number of numbers) {
      const same = owners.get(number);
      if (same === undefined) owners.set(number, [id]);
      else same.push(id);
    }
  }
  return owners;
}
