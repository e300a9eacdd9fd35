import organisations from "../../../rules/nl-known-domains.json";
import { checkedPack } from "./checked-pack.ts";
import type { Pack } from "./pack-schema.ts";

/** The packs that say who is known, in the order they are listed here. They find nothing, so they are not compiled. */
export const shippedKnown: readonly Pack[] = [checkedPack(organisations)];
