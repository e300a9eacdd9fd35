import { u16, u32 } from "../little-endian.ts";

/** A record of a PowerPoint stream ([MS-PPT] 2.3.1). */
export interface PptRecord {
  readonly type: number;
  readonly instance: number;
  readonly isContainer: boolean;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Its content is shorter than it says. */
  readonly isCutShort: boolean;
}

export const types = {
  document: 0x03e8,
  documentAtom: 0x03e9,
  slide: 0x03ee,
  slideAtom: 0x03ef,
  notes: 0x03f0,
  notesAtom: 0x03f1,
  slidePersist: 0x03f3,
  master: 0x03f8,
  textKind: 0x0f9f,
  characters: 0x0fa0,
  bytes: 0x0fa8,
  outlineText: 0x0f9e,
  string: 0x0fba,
  headersFooters: 0x0fd9,
  slideList: 0x0ff0,
  userEdit: 0x0ff5,
  currentUser: 0x0ff6,
  object: 0x1011,
  persistDirectory: 0x1772,
  tagData: 0x138b,
  comment: 0x2ee0,
  placeholder: 0x0bc3,
  shape: 0xf004,
  textBox: 0xf00d
} as const;

const headLength = 8;

export function recordAt(stream: Uint8Array<ArrayBuffer>, at: number): PptRecord | null {
  if (at < 0 || at + headLength > stream.length) return null;
  const head = u16(stream, at);
  const length = u32(stream, at + 4);
  const content = stream.subarray(at + headLength, at + headLength + length);
  return {
    type: u16(stream, at + 2),
    instance: head >> 4,
    isContainer: (head & 15) === 15,
    content,
    isCutShort: content.length < length
  };
}

/** The records that follow each other in `bytes`. */
export function* recordsIn(bytes: Uint8Array<ArrayBuffer>): Generator<PptRecord> {
  for (let at = 0; ; ) {
    const record = recordAt(bytes, at);
    if (record === null) return;
    yield record;
    at += headLength + record.content.length;
  }
}

/** Groups of shapes in groups of shapes: deeper ones are forged. */
const deepest = 64;

/** All records in a container that are of the kinds asked for, in the order of the file; what lies in one of them is not searched. */
export function* recordsWithin(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: ReadonlySet<number>,
  depth = 0
): Generator<PptRecord> {
  for (const record of recordsIn(bytes)) {
    if (wanted.has(record.type)) yield record;
    else if (depth < deepest && (record.isContainer || record.type === types.tagData)) {
      yield* recordsWithin(record.content, wanted, depth + 1);
    }
  }
}
