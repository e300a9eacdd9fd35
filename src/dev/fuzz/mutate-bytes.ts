export type Random = () => number;

/** `what` it was, for whoever looks into a fault. */
export interface MutatedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly what: readonly string[];
}

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array<ArrayBuffer>;

/** Draws that the mutations share. */
class Dice {
  constructor(readonly random: Random) {}

  below(limit: number): number {
    return Math.floor(this.random() * Math.max(1, limit));
  }

  /** A place in `length` bytes. Heads and directories lie at the two ends, where a change does most. */
  place(length: number): number {
    const kind = this.below(4);
    if (kind === 0) return this.below(Math.min(1024, length));
    if (kind === 1) return Math.max(0, length - 1 - this.below(Math.min(1024, length)));
    return this.below(length);
  }

  pick<T>(list: readonly T[], other: T): T {
    return list[this.below(list.length)] ?? other;
  }
}

/** In one, two or four bytes, lowest or highest first: what a length must not be. */
const extremes = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const mutations: Readonly<Record<string, Mutation>> = {
  "bits flipped": (bytes, dice) => {
    const changed = new Uint8Array(bytes);
    for (let count = 1 + dice.below(4); count > 0; count--) {
      const at = dice.place(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
    }
    return changed;
  },
  "a run of noise": (bytes, dice) => {
    const changed = new Uint8Array(bytes);
    const from = dice.place(bytes.length);
    const to = Math.min(bytes.length, from + 1 + dice.below(64));
    for (let at = from; at < to; at++) changed[at] = dice.below(256);
    return changed;
  },
  "a run of one byte": (bytes, dice) => {
    const from = dice.place(bytes.length);
    return new Uint8Array(bytes).fill(dice.pick([0, 0x20, 0x41, 0xff], 0), from, from + 1 + dice.below(256));
  },
  "an extreme number": (bytes, dice) => {
    const changed = new Uint8Array(bytes);
    const view = new DataView(changed.buffer);
    const [width, value, isLittle] = [dice.pick([1, 2, 4], 4), dice.pick(extremes, 0), dice.below(4) > 0];
    const at = Math.min(dice.place(bytes.length), Math.max(0, bytes.length - width));
    if (width === 1 || at + width > bytes.length) changed[at] = value & 0xff;
    else if (width === 2) view.setUint16(at, value & 0xffff, isLittle);
    else view.setUint32(at, value, isLittle);
    return changed;
  },
  "bytes put in": (bytes, dice) => {
    const at = dice.place(bytes.length);
    const added = Uint8Array.from({ length: 1 + dice.below(32) }, () => dice.below(256));
    return joined(bytes.subarray(0, at), added, bytes.subarray(at));
  },
  "bytes taken out": (bytes, dice) => {
    const at = dice.place(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + dice.below(64)));
  },
  "a block repeated": (bytes, dice) => {
    const from = dice.below(bytes.length);
    const block = bytes.subarray(from, from + 1 + dice.below(2048));
    const at = dice.below(bytes.length);
    return joined(bytes.subarray(0, at), block, bytes.subarray(at));
  },
  "two blocks swapped": (bytes, dice) => {
    const length = Math.min(dice.pick([16, 128, 512], 16), bytes.length >> 1);
    const blocks = Math.floor(bytes.length / Math.max(1, length));
    const [one, other] = [dice.below(blocks) * length, dice.below(blocks) * length];
    const changed = new Uint8Array(bytes);
    changed.set(bytes.subarray(one, one + length), other);
    changed.set(bytes.subarray(other, other + length), one);
    return changed;
  }
};

/** Whether pieces were moved or repeated: in a text that may make another text, as sound as the first. */
export function isRearranging(what: readonly string[]): boolean {
  return what.some((name) => name === "a block repeated" || name === "two blocks swapped");
}

/** The file cut off anywhere. */
export function cut(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(0, 1 + new Dice(random).below(bytes.length - 1)));
}

/** One to three changes, of one kind or several. */
export function mutateBytes(bytes: Uint8Array, random: Random): MutatedBytes {
  const dice = new Dice(random);
  const names = Object.keys(mutations);
  const what = Array.from({ length: dice.pick([1, 1, 1, 2, 3], 1) }, () => dice.pick(names, ""));
  let changed = new Uint8Array(bytes);
  for (const name of what) changed = mutations[name]?.(changed, dice) ?? changed;
  return { bytes: changed, what };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
