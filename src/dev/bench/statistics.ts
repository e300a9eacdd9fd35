export interface Summary {
  readonly median: number;
  /** 95th percentile, nearest rank: a value that was seen. */
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Nearest-rank percentile: the smallest value that at least `percent` of the values do not exceed. NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle value, or the mean of the two middle ones. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return (low + high) / 2;
}

export function summarise(values: readonly number[]): Summary {
  const [min, max] = values.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...values), Math.max(...values)];
  return { median: median(values), p95: percentile(values, 95), min, max, runs: values.length };
}

/**
 * What `treated` costs more than `plain`, figure by figure: median minus median, 95th percentile minus 95th percentile.
 * `min` and `max` are those of the pairs made at the same place in the run. Both have to be of the same length.
 */
export function added(treated: readonly number[], plain: readonly number[]): Summary {
  const pairs = treated.map((value, index) => value - (plain[index] ?? Number.NaN));
  const [more, less] = [summarise(treated), summarise(plain)];
  return { ...summarise(pairs), median: more.median - less.median, p95: more.p95 - less.p95 };
}
