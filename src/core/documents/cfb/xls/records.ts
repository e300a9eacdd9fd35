import { u16 } from "../little-endian.ts";

/** A record of a workbook stream ([MS-XLS] 2.1.4) with the pieces that continue it. */
export interface XlsRecord {
  readonly type: number;
  /** Offset of its head in the stream. */
  readonly at: number;
  /** Its content, in as many pieces as it is stored. */
  readonly pieces: readonly [Uint8Array, ...Uint8Array[]];
}

export const recordTypes = {
  note: 0x1c,
  header: 0x14,
  footer: 0x15,
  dateMode: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  richString: 0xd6,
  cellFormat: 0xe0,
  drawings: 0xeb,
  sharedStrings: 0xfc,
  labelShared: 0xfd,
  textObject: 0x1b6,
  number: 0x203,
  label: 0x204,
  boolean: 0x205,
  string: 0x207,
  rk: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
  end: 0x0a,
  formula: 0x06,
  chartText: 0x100d
} as const;

/** The stream's records in order; stops at the first that does not lie whole in the stream. */
export function* recordsOf(stream: Uint8Array): Generator<XlsRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const head = at;
    const first = contentAt(stream, at);
    if (first === null) return;
    const pieces: [Uint8Array, ...Uint8Array[]] = [first];
    at += 4 + first.length;
    for (let more = continued(stream, at); more !== null; more = continued(stream, at)) {
      pieces.push(more);
      at += 4 + more.length;
    }
    yield { type: u16(stream, head), at: head, pieces };
  }
}

/**
 * Whether no workbook has such a record, so that damage took the place of its head: its number lies in none of the ranges
 * there are ([MS-XLS] 2.3), or it is the second of two that are nothing but zeros. One alone some writers put there.
 */
export function isStranger(record: XlsRecord, before: XlsRecord | null): boolean {
  if (record.type === 0) return before !== null && isZeros(record) && isZeros(before);
  return !ranges.some(([from, to]) => record.type >= from && record.type <= to);
}

const isZeros = ({ type, pieces: [first] }: XlsRecord): boolean => type === 0 && first.length === 0;

/** Cells and sheets (the first three, by version), later additions, charts. */
const ranges = [
  [0x001, 0x2ff],
  [0x400, 0x4ff],
  [0x800, 0x8ff],
  [0x1000, 0x10ff]
] as const;

function continued(stream: Uint8Array, at: number): Uint8Array | null {
  return u16(stream, at) === recordTypes.continue ? contentAt(stream, at) : null;
}

function contentAt(stream: Uint8Array, at: number): Uint8Array | null {
  const end = at + 4 + u16(stream, at + 2);
  return end <= stream.length && at + 4 <= stream.length ? stream.subarray(at + 4, end) : null;
}
