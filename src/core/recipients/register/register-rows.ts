import { decodeText } from "../../documents/decode-text.ts";
import { csv } from "../../documents/formats/csv.ts";
import { xlsx } from "../../documents/formats/xlsx.ts";
import { limits } from "../../documents/limits.ts";
import type { Place } from "../../documents/reading.ts";
import { sniff } from "../../documents/sniff.ts";

export interface RegisterRow {
  /** 1-based line of the file, or row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type RegisterFile =
  | { readonly ok: true; readonly rows: readonly RegisterRow[]; readonly isPartial: boolean }
  | { readonly ok: false; readonly problem: "empty" | "too-large" | "not-a-list" | "unreadable" };

/** A list of a hundred thousand clients takes less. */
const MAX_BYTES = 30 * 1024 * 1024;
/** What some programs save as `.xls`; its tags would be read as names. */
const MARKUP = /^\s*<(?:!--|(?:!doctype|\?xml|html|head|meta|style|body|table)\b)/i;
const TYPES: readonly (string | null)[] = ["zip", "xlsx", null];

/**
 * Reads a CSV file (any usual separator and encoding) or the first filled sheet of an Excel workbook as rows of cells.
 * Never rejects.
 */
export async function readRegisterRows(bytes: Uint8Array<ArrayBuffer>): Promise<RegisterFile> {
  if (bytes.length === 0) return { ok: false, problem: "empty" };
  if (bytes.length > MAX_BYTES) return { ok: false, problem: "too-large" };
  const type = sniff(bytes);
  if (!TYPES.includes(type)) return { ok: false, problem: "not-a-list" };
  const text = type === null ? (decodeText(bytes)?.text ?? "") : "";
  if (type === null && (text.trim() === "" || MARKUP.test(text))) return { ok: false, problem: "not-a-list" };
  try {
    const format = type === null ? csv : xlsx;
    const budget = { inflatedBytes: limits.inflatedBytes, entries: limits.entries };
    const reading = await format.read({ bytes, text, limits, budget, onPage: () => {}, readInner: null });
    const rows = rowsOf(reading.text, reading.places ?? []);
    return rows.length === 0
      ? { ok: false, problem: "empty" }
      : { ok: true, rows, isPartial: reading.status !== "read" };
  } catch {
    // A parser met what its makers did not foresee: the file is told to be unreadable.
    return { ok: false, problem: "unreadable" };
  }
}

/** Only of the sheet that comes first: comments, page lines and further sheets are no clients. */
function rowsOf(text: string, places: readonly Place[]): RegisterRow[] {
  const first = places.find(({ row, part }) => row !== undefined && part === undefined);
  const rows: RegisterRow[] = [];
  places.forEach((place, at) => {
    if (place.row === undefined || place.part !== undefined || place.sheet !== first?.sheet) return;
    const piece = text.slice(place.start, places[at + 1]?.start ?? text.length);
    const lines = piece.split("\n");
    lines.forEach((line, offset) => {
      rows.push({ line: (place.row ?? 1) + offset, cells: line.split("\t") });
    });
  });
  while (rows.at(-1)?.cells.every((cell) => cell.trim() === "") === true) rows.pop();
  return rows;
}
