import { slipCost } from "./edits.ts";
import { type KeyedIndex, KeyedIndexBuilder } from "./keyed-index.ts";
import { eachDeleteKey, letterMask, masksNear, PREFIX, parityMask } from "./text-hash.ts";

const SEED = 1;

/** Of those in a group that have this length; very long names are all of one. */
function memberKey(group: number, length: number): number {
  return group * LENGTHS + Math.min(Math.max(length, 0), LENGTHS - 1);
}

const LENGTHS = 256;

/**
 * Finds names that are few edits away. Names that begin alike are kept as one group, because many firms begin with their trade:
 * a group is found once, and what is in it is looked at length by length, and told apart by letters.
 */
export class SlipIndex {
  private readonly mostEdits: (length: number) => number;
  private readonly names: readonly string[];
  private readonly lengths: Uint8Array;
  private readonly masks: Int32Array;
  private readonly parities: Int32Array;
  private readonly groups: KeyedIndex;
  private readonly members: KeyedIndex;
  private readonly widest: number;

  /** @param mostEdits how many edits (1 or 2) a name of a length allows; never fewer for a longer one */
  constructor(names: readonly string[], mostEdits: (length: number) => number) {
    this.mostEdits = mostEdits;
    this.names = names;
    this.lengths = Uint8Array.from(names, (name) => Math.min(name.length, 255));
    this.masks = Int32Array.from(names, letterMask);
    this.parities = Int32Array.from(names, parityMask);
    const [groups, members] = [new KeyedIndexBuilder(), new KeyedIndexBuilder(names.length)];
    const known = new Map<string, number>();
    names.forEach((name, id) => {
      const edits = mostEdits(name.length);
      const prefix = `${edits}${name.slice(0, PREFIX)}`;
      const group = known.get(prefix) ?? known.size;
      members.add(memberKey(group, name.length), id);
      if (known.size > group) return;
      known.set(prefix, group);
      eachDeleteKey(name, edits, SEED, (key) => groups.add(key, group));
    });
    this.groups = groups.build();
    this.members = members.build();
    this.widest = mostEdits(255);
  }

  /** The places in the list of names that are that near. */
  near(name: string): number[] {
    const groups = new Set<number>();
    const deletes = this.mostEdits(name.length + this.widest);
    eachDeleteKey(name, deletes, SEED, (key) => this.groups.each(key, (group) => groups.add(group)));
    const found: number[] = [];
    const masks = [letterMask(name), parityMask(name)] as const;
    const take = (id: number): void => {
      if (this.mayBe(id, name.length, masks) && this.isNear(id, name)) found.push(id);
    };
    for (const group of groups) {
      for (let length = name.length - this.widest; length <= name.length + this.widest; length += 1) {
        this.members.each(memberKey(group, length), take);
      }
    }
    return found;
  }

  private isNear(id: number, name: string): boolean {
    const other = this.names[id] ?? "";
    return slipCost(name, other, this.mostEdits(other.length)) < Number.POSITIVE_INFINITY;
  }

  /** What can be told without looking at the name. */
  private mayBe(id: number, length: number, [letters, parity]: readonly [number, number]): boolean {
    const other = this.lengths[id] ?? 0;
    const most = this.mostEdits(other);
    if (Math.abs(other - length) > most) return false;
    return masksNear(parity, this.parities[id] ?? 0, most) && masksNear(letters, this.masks[id] ?? 0, most);
  }
}
