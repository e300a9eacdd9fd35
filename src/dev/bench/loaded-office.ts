import { type Directory, openDirectory } from "../../core/recipients/directory.ts";
import { ClientGroups } from "../../core/recipients/dossiers/client-groups.ts";
import { type CandidateIndex, openCandidates } from "../../core/recipients/oddities/candidates.ts";
import { nameCandidates } from "../../core/recipients/oddities/name-candidates.ts";
import type { Office } from "../../core/recipients/recipient.ts";
import { clientNames } from "../../core/recipients/register/client-names.ts";
import { warmUpSteps } from "../../core/recipients/warm-up.ts";
import { compileNames } from "../../core/scan/client-names.ts";

/** What the guard's worker makes of an office, as `browser/office-in-force` does. */
export interface LoadedOffice {
  readonly directory: Directory;
  readonly candidates: CandidateIndex;
  readonly groups: ClientGroups;
}

export function loadOffice(office: Office): LoadedOffice {
  return {
    directory: openDirectory(office),
    candidates: openCandidates(nameCandidates(office)),
    groups: new ClientGroups(office.clients)
  };
}

export function loadNames({ clients }: Office): unknown {
  return compileNames(clientNames(clients));
}

/** With all that is otherwise made when it is first needed. */
export function makeIndexes(loaded: LoadedOffice): LoadedOffice {
  const { directory, candidates, groups } = loaded;
  for (const step of warmUpSteps(directory, candidates).slice(0, 3)) step();
  const [one, other] = directory.office.clients;
  if (one !== undefined && other !== undefined) groups.areTogether(one.id, other.id);
  return loaded;
}
