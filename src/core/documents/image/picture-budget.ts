import type { Budget } from "../document-format.ts";
import { recognisedPages } from "./image-limits.ts";

/** Whether one more picture may be looked at, of all that lie in one file and in the files inside it. */
export function hasPictureLeft(budget: Budget): boolean {
  return (budget.pictures ?? recognisedPages) > 0;
}

export function spendPicture(budget: Budget): void {
  budget.pictures = (budget.pictures ?? recognisedPages) - 1;
}
