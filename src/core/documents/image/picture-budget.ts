import type { Budget } from "../document-format.ts";
import { recognisedPages } from "./image-limits.ts";

/** Why no more pictures are looked at, of all that lie in one file and in the files inside it; null when one may be. */
export function pictureLimit(budget: Budget): "over-page-limit" | "took-too-long" | null {
  if ((budget.pictures ?? recognisedPages) <= 0) return "over-page-limit";
  return budget.isLate?.() ? "took-too-long" : null;
}

export function spendPicture(budget: Budget): void {
  budget.pictures = (budget.pictures ?? recognisedPages) - 1;
}
