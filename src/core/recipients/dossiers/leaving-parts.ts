import { DOSSIER_THRESHOLD } from "../../scan/finding.ts";
import type { PartResult } from "../../verdict/verdict.ts";
import type { ClassifiedRecipient } from "../recipient.ts";
import type { DossierInput, DossierMemory } from "./dossier-input.ts";

/** Who gets the mail outside the office, with whom the register knows them to be. */
export interface Readers {
  /** Not of the office, and no office that gets dossiers as a matter of course (`known`: tax office, bank, notary). */
  readonly outside: readonly ClassifiedRecipient[];
  /** Ids of those of them who are clients. */
  readonly clients: readonly string[];
}

export function readersOf({ recipients, groups }: DossierInput): Readers {
  const outside = recipients.filter((each) => each.class !== "internal" && each.class !== "known");
  const ids = outside.flatMap(({ client }) => (client !== undefined && groups.has(client) ? [client] : []));
  return { outside, clients: [...new Set(ids)] };
}

/** A dossier, or a part that gives a BSN away. */
export function isSensitive({ dossier, findings }: PartResult): boolean {
  const hasBsn = findings.some(({ kind, confidence }) => kind === "bsn" && confidence !== "low");
  return hasBsn || (dossier.types.length > 0 && dossier.score >= DOSSIER_THRESHOLD);
}

/** Whether this person's dossier went to this address before, with somebody's consent. */
export function hasRead(memory: DossierMemory | undefined, person: string, reader: ClassifiedRecipient): boolean {
  return memory !== undefined && memory.times(person, reader.address.toLowerCase()) > 0;
}
