import { type CompiledPacks, compilePacks } from "../../core/packs/compile.ts";
import type { Pack } from "../../core/packs/pack-schema.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";

let own: readonly Pack[] = [];
let compiled: CompiledPacks | null = null;

/** Of this thread: the office's own packs, which go before those that are shipped. */
export function putInForce(packs: readonly Pack[]): void {
  own = packs;
  compiled = null;
}

/** Compiled once, and not by loading this file: the thread that hands out the work loads it too, and seldom scans. */
export function packsInForce(): CompiledPacks {
  compiled ??= compilePacks([...own, ...shippedPacks]);
  return compiled;
}
