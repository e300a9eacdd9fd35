import { ByteWriter } from "./byte-writer.ts";
import { type CompoundContent, compoundFile } from "./compound.ts";

export interface WordContent {
  /** Runs of text: 8-bit in windows-1252, or UTF-16. */
  readonly pieces: readonly (string | { readonly wide: string })[];
  readonly isFastSaved?: boolean;
  /** The last piece lies first in the file. */
  readonly isBackwards?: boolean;
  readonly isEncrypted?: boolean;
  /** Word 95: 8-bit text in one piece, no table stream. */
  readonly isOld?: boolean;
  readonly language?: number;
  /** Characters it claims beyond those it has. */
  readonly extraCharacters?: number;
  readonly hasNoTable?: boolean;
  readonly objects?: WordObjects;
  /** Stream of drawings. */
  readonly data?: Uint8Array;
}

export interface WordObjects {
  readonly packed?: { readonly name: string; readonly text: string };
  /** Text of a Word document in the object's own folder. */
  readonly document?: string;
  /** Name of a stream that no reader knows. */
  readonly unknown?: string;
}

const textStart = 0x400;

/** A Word file of the main text alone, without formatting. */
export function wordFile(content: WordContent): Uint8Array<ArrayBuffer> {
  const objects = Object.entries(objectStreams(content.objects ?? {}));
  return compoundFile({
    ...wordStreams(content),
    ...(content.data ? { Data: content.data } : {}),
    ...Object.fromEntries(objects.map(([path, bytes]) => [`ObjectPool/${path}`, bytes]))
  });
}

function wordStreams(content: WordContent): CompoundContent {
  const pieces = content.pieces.map((piece) =>
    typeof piece === "string" ? { text: piece, width: 1 } : { text: piece.wide, width: 2 }
  );
  const bodies = pieces.map(({ text, width }) =>
    width === 1 ? windows1252(text) : new ByteWriter().utf16(text).done()
  );
  const order = bodies.map((_, index) => (content.isBackwards ? bodies.length - 1 - index : index));
  const text = new ByteWriter();
  const offsets: number[] = [];
  for (const index of order) {
    offsets[index] = textStart + text.length;
    text.bytes(bodies[index] ?? []);
  }
  const characters = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const table = pieceTable(pieces, offsets);
  const head = header(content, characters + (content.extraCharacters ?? 0), table.length);
  const document = new ByteWriter().bytes(head).bytes(text.done()).done();
  return content.isOld || content.hasNoTable ? { WordDocument: document } : { WordDocument: document, "1Table": table };
}

function header(content: WordContent, characters: number, tableLength: number): Uint8Array {
  const bytes = new Uint8Array(textStart);
  const view = new DataView(bytes.buffer);
  const flags = (content.isFastSaved ? 4 : 0) | (content.isEncrypted ? 0x100 : 0) | 0x200;
  view.setUint16(0, content.isOld ? 0xa5dc : 0xa5ec, true);
  view.setUint16(2, content.isOld ? 0x68 : 0xc1, true);
  view.setUint16(6, content.language ?? 0x413, true);
  view.setUint16(10, flags, true);
  view.setUint32(24, textStart, true);
  if (content.isOld) view.setUint32(0x34, characters, true);
  else {
    view.setUint16(32, 14, true);
    view.setUint16(0x3e, 22, true);
    view.setUint32(0x4c, characters, true);
    view.setUint32(0x1a6, tableLength, true);
  }
  return bytes;
}

function pieceTable(pieces: readonly { text: string; width: number }[], offsets: readonly number[]): Uint8Array {
  const list = new ByteWriter();
  let at = 0;
  list.u32(0);
  for (const { text } of pieces) {
    at += text.length;
    list.u32(at);
  }
  for (const [index, { width }] of pieces.entries()) {
    const offset = offsets[index] ?? 0;
    list
      .u16(0)
      .u32(width === 1 ? (offset * 2) | 0x40000000 : offset)
      .u16(0);
  }
  // A run of formatting first, to be passed over.
  return new ByteWriter().u8(1).u16(3).zeros(3).u8(2).u32(list.length).bytes(list.done()).done();
}

function objectStreams({ packed, document, unknown }: WordObjects): CompoundContent {
  const streams: Record<string, Uint8Array> = {};
  if (packed) {
    streams["_1/\u0001Ole10Native"] = olePackage(packed.name, new TextEncoder().encode(packed.text));
    streams["_1/\u0001CompObj"] = new Uint8Array(10);
  }
  if (document) {
    for (const [name, bytes] of Object.entries(wordStreams({ pieces: [document] }))) streams[`_2/${name}`] = bytes;
  }
  if (unknown) streams[`_3/${unknown}`] = new Uint8Array([1, 2, 3, 4, 5]);
  return streams;
}

/** A file as a package object holds it, the length of the whole first. */
export function olePackage(name: string, file: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = new ByteWriter().u16(2).latin1(`${name}\0C:\\map\\${name}\0`).u16(0, 3);
  content.u32(5).latin1("C:\\t\0").u32(file.length).bytes(file);
  return new ByteWriter().u32(content.length).bytes(content.done()).done();
}

/** Letters beyond Latin-1 that the tests use. */
const windowsLetters: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96 };

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => windowsLetters[letter] ?? letter.charCodeAt(0)));
}
