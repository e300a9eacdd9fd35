import { type CompiledPacks, compilePacks, withNames } from "../core/packs/compile.ts";
import type { Pack } from "../core/packs/pack-schema.ts";
import { shippedPacks } from "../core/packs/shipped.ts";
import { shippedKnown } from "../core/packs/shipped-known.ts";
import { type Directory, openDirectory } from "../core/recipients/directory.ts";
import { ClientGroups } from "../core/recipients/dossiers/client-groups.ts";
import { numberOwners } from "../core/recipients/dossiers/number-owners.ts";
import { openKnownOthers, shippedOthers } from "../core/recipients/known-others.ts";
import { type CandidateIndex, openCandidates } from "../core/recipients/oddities/candidates.ts";
import { nameCandidates } from "../core/recipients/oddities/name-candidates.ts";
import { clientNames } from "../core/recipients/register/client-names.ts";
import { warmUpSteps } from "../core/recipients/warm-up.ts";
import type { Whose } from "../core/verdict/about.ts";
import { readOfficePacks } from "../core/verdict/accept-pack.ts";
import {
  type VerdictProfile,
  type VerdictTable,
  verdictProfiles,
  verdictTable
} from "../core/verdict/verdict-table.ts";
import type { OfficeValues } from "./office-database.ts";
import { officeHash } from "./office-key.ts";
import { officeVersion, readOffice } from "./office-store.ts";

/** What the office says of itself, ready for judging a draft. */
export interface OfficeInForce {
  readonly values: OfficeValues;
  readonly directory: Directory;
  /** Everybody whose address can be read: colleagues, clients, others that are known. */
  readonly candidates: CandidateIndex;
  readonly groups: ClientGroups;
  readonly table: VerdictTable;
}

/**
 * Compiled when first asked for, and again once the owner changed something. Rejects where the browser cannot read its own
 * storage: without it nobody knows who belongs to the office, and then a draft is one that could not be checked.
 */
export const officeInForce = perVersion<OfficeInForce>((values) => {
  const own = officePacks(values);
  const others = own.length === 0 ? shippedOthers : openKnownOthers([...own, ...shippedKnown]);
  const [directory, candidates] = [openDirectory(values, others), openCandidates(nameCandidates(values))];
  warmUp(warmUpSteps(directory, candidates));
  const [groups, table] = [new ClientGroups(values.clients), verdictTable(profileOf(values), own)];
  return { values, directory, candidates, groups, table };
});

/** Once who asked has been answered; with room for other questions between the steps. */
function warmUp([step, ...more]: readonly (() => void)[]): void {
  if (step === undefined) return;
  setTimeout(() => {
    step();
    warmUp(more);
  });
}

const shipped = compilePacks(shippedPacks);

/** What it takes to look through a text: what is looked for, and whom what is found is about. */
export interface SearchInForce {
  readonly packs: CompiledPacks;
  readonly whose: Whose;
}

export const searchInForce = perVersion<SearchInForce>(async (values) => ({
  packs: withNames(compiledFor(values), clientNames(values.clients)),
  whose: { keyOf: await officeHash(), owners: numberOwners(values.clients) }
}));

/** The office's own go first. Its packs change seldom, and take long to compile. */
function compiledFor(values: OfficeValues): CompiledPacks {
  if (values.packs.length === 0) return shipped;
  const text = JSON.stringify(values.packs);
  if (compiled?.text !== text) compiled = { text, packs: compilePacks([...officePacks(values), ...shippedPacks]) };
  return compiled.packs;
}

let compiled: { readonly text: string; readonly packs: CompiledPacks } | null = null;

/** One that this version no longer takes is not in force; the options say so. */
function officePacks({ packs }: OfficeValues): readonly Pack[] {
  return readOfficePacks(packs).packs;
}

function perVersion<T>(make: (values: OfficeValues) => T | Promise<T>): () => Promise<T> {
  let kept: { readonly version: number; readonly made: T } | null = null;
  return async () => {
    if (kept?.version === (await officeVersion())) return kept.made;
    const { version, ...values } = await readOffice();
    const made = await make(values);
    kept = { version, made };
    return made;
  };
}

/** A profile that is no longer shipped asks as the standard one does. */
function profileOf({ profile }: OfficeValues): VerdictProfile {
  return verdictProfiles.find((one) => one === profile) ?? "standard";
}
