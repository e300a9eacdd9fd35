import { oddityCodes } from "../packs/verdict-schema.ts";
import type { Oddity } from "../recipients/oddity.ts";

/** In the order of `oddityCodes`: what a dossier says about its reader goes before what is merely unusual. */
export function gravestOddityFirst(oddities: readonly Oddity[]): Oddity[] {
  return oddities.toSorted((a, b) => oddityCodes.indexOf(a.code) - oddityCodes.indexOf(b.code));
}
