import { array, literal, looseObject, safeParse, string, unknown } from "valibot";
import type { JournalEntry } from "../journal/entry.ts";

const FORMAT = "verzendwacht-journal";
const journalSchema = looseObject({
  format: literal(FORMAT),
  version: literal(1),
  exportedAt: string(),
  entries: array(unknown())
});

export type JournalFileProblem = "not-json" | "not-a-journal" | "unknown-version";

export type ParsedJournal =
  | { readonly ok: true; readonly exportedAt: string; readonly entries: readonly unknown[] }
  | { readonly ok: false; readonly problem: JournalFileProblem };

/** The journal as it is, hashes and all: what `journal verify` reads. `exportedAt`: RFC 3339, UTC. */
export function journalJson(entries: readonly JournalEntry[], exportedAt: string): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, exportedAt, entries }, null, 2)}\n`;
}

/** Reads an export back. The entries are not checked here: give them to `verifyChain`. Never throws. */
export function parseJournalJson(text: string): ParsedJournal {
  const json = parsed(text.replace(/^\ufeff/, ""));
  if (json === undefined) return { ok: false, problem: "not-json" };
  const result = safeParse(journalSchema, json);
  if (result.success) return { ok: true, exportedAt: result.output.exportedAt, entries: result.output.entries };
  const ours = safeParse(looseObject({ format: literal(FORMAT) }), json).success;
  const known = safeParse(looseObject({ version: literal(1) }), json).success;
  return { ok: false, problem: ours && !known ? "unknown-version" : "not-a-journal" };
}

/** Undefined is no JSON value, so it can say that the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
