import englishDossiers from "../../../rules/en-financial-dossier.json";
import dutchDossiers from "../../../rules/nl-financial-dossier.json";
import dutchIdentifiers from "../../../rules/nl-identifiers.json";
import type { Pack } from "./pack-schema.ts";
import { parsePack } from "./parse-pack.ts";

/** Rules of the pack of identifiers, which the dossiers count as marks. */
const besides = dutchIdentifiers.identifiers.map(({ rule }) => rule);

/** The packs that come with the product, in the order they are listed here; a test compares this list with `rules/`. */
export const shippedPacks: readonly Pack[] = [dutchIdentifiers, dutchDossiers, englishDossiers].map(checked);

/** A shipped pack that its own schema refuses is a fault in this repository, so it throws. */
function checked(json: unknown): Pack {
  const parsed = parsePack(json, besides);
  if (parsed.ok) return parsed.pack;
  throw new Error(parsed.faults.map((fault) => `${fault.path}: ${fault.code} ${fault.detail}`).join("; "));
}
