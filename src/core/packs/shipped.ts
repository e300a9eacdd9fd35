import englishDossiers from "../../../rules/en-financial-dossier.json";
import dutchDossiers from "../../../rules/nl-financial-dossier.json";
import dutchIdentifiers from "../../../rules/nl-identifiers.json";
import { checkedPack } from "./checked-pack.ts";
import type { Pack } from "./pack-schema.ts";

/** Rules of the pack of identifiers, which the dossiers count as marks. */
const besides = dutchIdentifiers.identifiers.map(({ rule }) => rule);

/** The packs that find something, in the order they are listed here; a test compares this list with `rules/`. */
export const shippedPacks: readonly Pack[] = [dutchIdentifiers, dutchDossiers, englishDossiers].map((json) =>
  checkedPack(json, besides)
);
