import { hashEntry, NO_PREVIOUS } from "./chain.ts";
import type { JournalEntry } from "./entry.ts";
import { isJournalEntry } from "./entry-schema.ts";

export type ChainProblem = "hash" | "previous" | "sequence" | "shape";

export type ChainCheck =
  | { readonly ok: true; readonly count: number }
  /** `sequence`: that of the first broken entry, or the number it should have had where it has none to trust. */
  | { readonly ok: false; readonly sequence: number; readonly problem: ChainProblem };

export interface ChainOptions {
  /**
   * The first entry may have any number: an export of the last entries only. What stood before it is then not checked.
   */
  readonly startsLater?: boolean;
}

/**
 * Checks untrusted entries: shape, numbers without gaps, links and hashes, in this order per entry. An empty list
 * holds. A chain shows that nothing was altered, left out or put in between; it cannot show that entries were cut off
 * its end.
 */
export async function verifyChain(entries: unknown, options: ChainOptions = {}): Promise<ChainCheck> {
  if (!Array.isArray(entries)) return { ok: false, sequence: 1, problem: "shape" };
  let before: JournalEntry | null = null;
  for (const entry of entries as readonly unknown[]) {
    const expected: number = before === null ? 1 : before.sequence + 1;
    if (!isJournalEntry(entry)) return { ok: false, sequence: expected, problem: "shape" };
    const problem = await problemOf(entry, before, options.startsLater === true);
    if (problem !== null) return { ok: false, sequence: problem === "sequence" ? expected : entry.sequence, problem };
    before = entry;
  }
  return { ok: true, count: entries.length };
}

async function problemOf(
  entry: JournalEntry,
  before: JournalEntry | null,
  later: boolean
): Promise<ChainProblem | null> {
  const free = before === null && later && entry.sequence > 1;
  if (!free && entry.sequence !== (before?.sequence ?? 0) + 1) return "sequence";
  if (!free && entry.previous !== (before?.hash ?? NO_PREVIOUS)) return "previous";
  return (await hashEntry(entry)) === entry.hash ? null : "hash";
}
