import { type CompiledPacks, withNames } from "../../core/packs/compile.ts";
import { numberOwners } from "../../core/recipients/dossiers/number-owners.ts";
import type { Client } from "../../core/recipients/recipient.ts";
import { clientNames } from "../../core/recipients/register/client-names.ts";
import type { Whose } from "../../core/verdict/about.ts";
import { keyedBy } from "../history-file.ts";
import type { WhoseFiles } from "./jobs.ts";
import { packsInForce } from "./packs-in-force.ts";

export interface Search {
  readonly packs: CompiledPacks;
  readonly whose: Whose;
}

let kept: { readonly of: WhoseFiles; readonly search: Search } | null = null;

/** Looks for these clients; compiled once for as long as they stay the same. */
export function searchFor(of: WhoseFiles): Search {
  if (kept?.of.clients === of.clients && kept.of.key === of.key) return kept.search;
  // The program wrote this JSON itself.
  const clients = JSON.parse(of.clients) as Client[];
  const packs = withNames(packsInForce(), clientNames(clients));
  const search = { packs, whose: { keyOf: keyedBy(of.key), owners: numberOwners(clients) } };
  kept = { of, search };
  return search;
}
