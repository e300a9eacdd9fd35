import type { AllowList } from "./allow-list.ts";
import { evidenceOf } from "./evidence-set.ts";
import { type FileAt, type Found, FoundRegister } from "./found-register.ts";
import { ranks } from "./rank.ts";
import type { Sighting } from "./sighting.ts";
import type { KindSet } from "./term-roles.ts";

/** Where a sighting stood; kept only when somebody asked for places. */
export interface FoundPlace {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
}

/** A label may stand this far behind its number. */
const BEHIND = 30;
const LABEL_AFTER = evidenceOf("label-after");

/** Takes sightings in: one that nothing names yet waits for a label behind it; what is allowed is left out. */
export class SightingDesk {
  readonly #register: FoundRegister;
  readonly #allow: AllowList;
  readonly #places: FoundPlace[] | null;
  #waiting: Sighting | null = null;
  #waitingFor: KindSet = 0;

  constructor(allow: AllowList, keepsPlaces: boolean, fileAt?: FileAt) {
    this.#register = new FoundRegister(fileAt);
    this.#allow = allow;
    this.#places = keepsPlaces ? [] : null;
  }

  get found(): Found[] {
    return [...this.#register.all];
  }

  get places(): readonly FoundPlace[] {
    return this.#places ?? [];
  }

  take(sighting: Sighting): void {
    if (this.#allow.allows(sighting.rule, sighting.value, sighting.start)) return;
    const found = this.#register.add(sighting);
    if (found !== null) this.#places?.push({ found, start: sighting.start, end: sighting.end });
  }

  /** Until the next number or the end of the line a label of `kinds` may name it. */
  hold(sighting: Sighting, kinds: KindSet): void {
    this.settle();
    this.#waiting = sighting;
    this.#waitingFor = kinds;
  }

  /** Something waits for a label behind it. */
  get isHolding(): boolean {
    return this.#waiting !== null;
  }

  /** A label stands at `start` that belongs to no number behind it. `fillsCell`: alone in a cell of its own. */
  labelBehind(kinds: KindSet, start: number, fillsCell: boolean): void {
    const held = this.#waiting;
    if (held === null || (kinds & this.#waitingFor) === 0 || start < held.end || start - held.end > BEHIND) return;
    if (held.inCell && !fillsCell) return;
    this.#waiting = null;
    const rank = held.rank === ranks.high ? held.rank : ranks.medium;
    this.take({ ...held, rank, evidence: held.evidence | LABEL_AFTER, bare: false, share: null });
  }

  /** Nothing comes behind any more that could name what waits. */
  settle(): void {
    const held = this.#waiting;
    if (held === null) return;
    this.#waiting = null;
    if (held.rank !== ranks.unnamed || held.share !== null) this.take(held);
  }
}
