import bsnPack from "../../../rules/nl-bsn.json";
import dossierPack from "../../../rules/nl-financial-dossier.json";
import type { Pack } from "./pack-schema.ts";
import { parsePack } from "./parse-pack.ts";

/** The packs that come with the product, in the order they are listed here; a test compares this list with `rules/`. */
export const shippedPacks: Pack[] = [bsnPack, dossierPack].map(checked);

/** A shipped pack that its own schema refuses is a fault in this repository, so it throws. */
function checked(json: unknown): Pack {
  const parsed = parsePack(json);
  if (parsed.ok) return parsed.pack;
  throw new Error(parsed.faults.map((fault) => `${fault.path}: ${fault.message}`).join("; "));
}
