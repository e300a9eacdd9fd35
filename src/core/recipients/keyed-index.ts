const FIRST_SIZE = 1024;

/**
 * Numbers under 32-bit keys, held in three typed arrays: 8 bytes an entry, where a `Map` of arrays takes over a hundred. Keys
 * are hashes, so what comes out is a candidate that the caller checks.
 */
export interface KeyedIndex {
  /** Gives every number that was added under `key`, in the order added, until `take` returns false; it may come more than once. */
  each(key: number, take: (id: number) => unknown): void;
  readonly size: number;
}

/** Gathers the entries of a `KeyedIndex`; `build` sorts them by counting, in one pass. */
export class KeyedIndexBuilder {
  private keys: Uint32Array;
  private ids: Uint32Array;
  private size = 0;

  /** @param expected entries, so that what is gathered need not be moved */
  constructor(expected = FIRST_SIZE) {
    this.keys = new Uint32Array(Math.max(expected, FIRST_SIZE));
    this.ids = new Uint32Array(Math.max(expected, FIRST_SIZE));
  }

  add(key: number, id: number): void {
    if (this.size === this.keys.length) this.grow();
    this.keys[this.size] = key;
    this.ids[this.size] = id;
    this.size += 1;
  }

  build(): KeyedIndex {
    const mask = bucketMask(this.size);
    const starts = new Uint32Array(mask + 2);
    for (let at = 0; at < this.size; at += 1) increase(starts, bucketOf(this.keys[at] as number, mask) + 1);
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    return new SortedIndex(starts, mask, ...this.sorted(starts, mask));
  }

  private sorted(starts: Uint32Array, mask: number): [Uint32Array, Uint32Array] {
    const next = starts.slice();
    const keys = new Uint32Array(this.size);
    const ids = new Uint32Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      const key = this.keys[at] as number;
      const place = increase(next, bucketOf(key, mask));
      keys[place] = key;
      ids[place] = this.ids[at] as number;
    }
    return [keys, ids];
  }

  private grow(): void {
    const [keys, ids] = [this.keys, this.ids];
    this.keys = new Uint32Array(keys.length * 2);
    this.ids = new Uint32Array(ids.length * 2);
    this.keys.set(keys);
    this.ids.set(ids);
  }
}

class SortedIndex implements KeyedIndex {
  private readonly starts: Uint32Array;
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly ids: Uint32Array;

  constructor(starts: Uint32Array, mask: number, keys: Uint32Array, ids: Uint32Array) {
    this.starts = starts;
    this.mask = mask;
    this.keys = keys;
    this.ids = ids;
  }

  get size(): number {
    return this.keys.length;
  }

  each(key: number, take: (id: number) => unknown): void {
    const bucket = bucketOf(key, this.mask);
    const end = this.starts[bucket + 1] ?? 0;
    for (let at = this.starts[bucket] ?? 0; at < end; at += 1) {
      if (this.keys[at] === key >>> 0 && take(this.ids[at] ?? 0) === false) return;
    }
  }
}

/** About two entries a bucket. */
function bucketMask(entries: number): number {
  let buckets = 1;
  while (buckets * 2 < entries) buckets *= 2;
  return buckets - 1;
}

/** The high bits of an FNV hash are mixed better than the low ones. */
function bucketOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}

function increase(counts: Uint32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}
