import type { Judgement } from "./judge.ts";
import { namedPlaces } from "./purview.ts";
import { f1, recall } from "./ratios.ts";
import { tallyBenign, tallyPlaces, tallyTypes, totalOf } from "./tally.ts";

/** What the project promises (issue 3, "Quality"). */
export const aims = { bsnRecall: 0.995, benignAlarms: 0.001, typeF1: 0.95 } as const;

export interface Measured {
  /** BSNs in a labelled or columnar place. */
  readonly bsnRecall: number;
  /** Share of benign documents with a `medium` or `high` BSN finding. */
  readonly benignAlarms: number;
  /** The worst of all types, and which. */
  readonly typeF1: number;
  readonly worstType: string;
}

export function measure(judgements: readonly Judgement[]): Measured {
  const benign = tallyBenign(judgements);
  const [worstType = "", worst] = [...tallyTypes(judgements)].sort(([, a], [, b]) => f1(a) - f1(b))[0] ?? [];
  return {
    bsnRecall: recall(
      totalOf(
        tallyPlaces(judgements, ({ bsns }) => bsns),
        namedPlaces
      )
    ),
    benignAlarms: benign.ours.length / benign.documents,
    typeF1: worst === undefined ? 0 : f1(worst),
    worstType
  };
}

/** One line for each aim that is missed. */
export function missedAims(
  { bsnRecall, benignAlarms, typeF1, worstType }: Measured,
  limits: typeof aims | Looser = aims
): string[] {
  return [
    ...(bsnRecall >= limits.bsnRecall ? [] : [`recall of labelled BSNs ${bsnRecall.toFixed(4)} < ${limits.bsnRecall}`]),
    ...(benignAlarms <= limits.benignAlarms
      ? []
      : [`benign documents with a BSN ${benignAlarms.toFixed(4)} > ${limits.benignAlarms}`]),
    ...(typeF1 >= limits.typeF1 ? [] : [`F1 of ${worstType} ${typeF1.toFixed(3)} < ${limits.typeF1}`])
  ];
}

/** Limits for a slice too small to hold the aims themselves. */
export interface Looser {
  readonly bsnRecall: number;
  readonly benignAlarms: number;
  readonly typeF1: number;
}
