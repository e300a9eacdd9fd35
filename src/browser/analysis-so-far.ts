import { type BuiltText, TextBuilder } from "../core/documents/text-builder.ts";
import type { PartResult } from "../core/verdict/verdict.ts";

/** What is read sooner than this is scanned once, as a whole. */
const soonMs = 500;
/** Looking through what there is may take this part of the time. */
const timeShare = 0.05;
/** UTF-16 code units. A longer text is none of pages that take seconds each. */
const mostCharacters = 2_000_000;

/**
 * What was found in a file of which the reading goes on. All text so far is looked through again each time, for a label
 * may stand on the page before; so it is done the less often the longer it takes.
 */
export class AnalysisSoFar {
  private readonly text = new TextBuilder();
  private isNew = false;
  private due: number;

  /** `now`: milliseconds. `scan`: as the text would be judged if nothing more came. */
  constructor(
    private readonly scan: (text: BuiltText) => PartResult,
    private readonly now: () => number
  ) {
    this.due = now() + soonMs;
  }

  add(text: BuiltText): void {
    if (text.text === "" || this.text.characters + text.text.length > mostCharacters) return;
    this.text.more(text);
    this.isNew = true;
  }

  /** Null where there is nothing new, or it is not time to look. */
  look(): PartResult | null {
    const start = this.now();
    if (!this.isNew || start < this.due) return null;
    const found = this.scan(this.text.build());
    const end = this.now();
    this.due = end + Math.max(soonMs, (end - start) / timeShare);
    this.isNew = false;
    return found;
  }
}
