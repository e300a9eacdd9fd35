/** Right, too much and missed, of one rule, type or place. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const noCounts: Counts = { right: 0, wrong: 0, missed: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed
});

/** 0..1; NaN when nothing was reported. */
export const precision = ({ right, wrong }: Counts): number => right / (right + wrong);
/** 0..1; NaN when there was nothing to find. */
export const recall = ({ right, missed }: Counts): number => right / (right + missed);
/** Harmonic mean of the two; 0 when nothing is right. */
export const f1 = ({ right, wrong, missed }: Counts): number => (2 * right) / (2 * right + wrong + missed);
