import { behindSignificant, endsAt, foldedSlice } from "./characters.ts";
import type { IdentifierReading } from "./identifier-reading.ts";

/** Two letters, six letters or digits, a digit; never the letter O. */
const DOCUMENT = /^[a-np-z]{2}[a-np-z0-9]{6}[0-9]/;
/** Residence document: V and eight letters or digits, without O. */
const RESIDENCE = /^v[a-np-z0-9]{8}/;

/**
 * Number of a Dutch passport, identity card or residence document. Format: nine characters, `NXR4K2LP5`, `V12AL568X`.
 * Check: none. Evidence: the written form; needs a label, for words and article codes have this form too. A number in
 * lower case or of few digits is a word: at least one digit, three if in lower case. Gives no BSN away.
 * Source: rvig.nl, reisdocumentsoort (categorie 12) and verblijfsdocument (2019-12-10).
 */
export function readTravelDocument(text: string, start: number): IdentifierReading | null {
  const slice = foldedSlice(text, start, 16);
  const value = (DOCUMENT.exec(slice) ?? RESIDENCE.exec(slice))?.[0];
  if (value === undefined) return null;
  const end = behindSignificant(text, start, value.length);
  const written = text.slice(start, end);
  const digits = value.replace(/\D/g, "").length;
  if (!endsAt(text, end) || digits < 1 || (digits < 3 && written !== written.toUpperCase())) return null;
  return { end, value: value.toUpperCase(), nine: null, evidence: ["written-form"], alone: null };
}
