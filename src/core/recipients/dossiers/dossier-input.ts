import type { PartResult } from "../../verdict/verdict.ts";
import type { ClassifiedRecipient } from "../recipient.ts";
import type { ClientGroups } from "./client-groups.ts";

/** What history remembers of persons' dossiers; keyed hashes of persons as in `About.persons`. */
export interface DossierMemory {
  /** Mails with a dossier of this person that somebody agreed to send to this address, in lower case. */
  times(person: string, address: string): number;
  /** The same for the address that most of them went to. */
  mostTimes(person: string): number;
  /** That address; null where it cannot be read. */
  usual(person: string): string | null;
}

export interface DossierInput {
  readonly recipients: readonly ClassifiedRecipient[];
  readonly parts: readonly PartResult[];
  /** The register, made ready once for all mails. */
  readonly groups: ClientGroups;
  /** Absent: nothing has been learned. */
  readonly memory?: DossierMemory;
}
