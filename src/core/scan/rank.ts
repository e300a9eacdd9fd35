import type { Confidence } from "./finding.ts";

/** A confidence that can be compared. `unnamed`: not reported unless its column or its document says what it is. */
export const ranks = { unnamed: -1, low: 0, medium: 1, high: 2 } as const;

export type Rank = (typeof ranks)[keyof typeof ranks];

const confidences: readonly Confidence[] = ["low", "medium", "high"];

/** `unnamed` has none. */
export function confidenceOf(rank: Rank): Confidence | null {
  return confidences[rank] ?? null;
}

export function rankOf(confidence: Confidence): Rank {
  return ranks[confidence];
}
