import { benignFamilies } from "../../../test/generators/benign.ts";
import { carriers } from "../../../test/generators/carriers.ts";
import { dossiers } from "../../../test/generators/dossiers.ts";
import { nthSpecimen } from "../../../test/generators/make-specimen.ts";
import type { Family, Part, Specimen } from "../../../test/generators/specimen.ts";

export interface CorpusSize {
  /** Dossiers and other documents with persons' numbers. */
  readonly dossiers: number;
  readonly benign: number;
}

/** The seed of the part that is set aside. Whoever tunes a rule on its documents ends what it is for. */
export const HELD_OUT_SEED = 71_911;

/** Documents of all families in turn: the same part, seed and size give the same documents. */
export function* corpus(part: Part, seed: number, size: CorpusSize): Generator<Specimen> {
  yield* inTurn([...dossiers, ...carriers], size.dossiers, part, seed);
  yield* inTurn(benignFamilies, size.benign, part, seed);
}

function* inTurn(families: readonly Family[], documents: number, part: Part, seed: number): Generator<Specimen> {
  for (let made = 0; made < documents; made += 1) {
    const family = families[made % families.length];
    if (family !== undefined) yield nthSpecimen(family, Math.floor(made / families.length), part, seed);
  }
}
