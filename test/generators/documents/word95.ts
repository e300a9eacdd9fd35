import { ByteWriter } from "./byte-writer.ts";
import { compoundFile } from "./compound.ts";

export interface OldWordContent {
  /** The text's bytes, each a character of this text, in runs of one font. */
  readonly runs: readonly { readonly text: string; readonly font?: number }[];
  /** Character sets of the fonts, by their number. */
  readonly fonts?: readonly number[];
  readonly identity?: number;
  readonly flags?: number;
  /** 0x100: the text was written on a Macintosh. */
  readonly characterSet?: number;
  /** Characters, where that is not the number of bytes. */
  readonly characters?: number;
}

const textStart = 0x400;
const pageLength = 512;

/** A file of Word 6 or 95: text, a page with the runs' fonts, the list of that page, the fonts. */
export function oldWordFile(content: OldWordContent): Uint8Array<ArrayBuffer> {
  const text = content.runs.map((run) => run.text).join("");
  const page = Math.ceil((textStart + text.length) / pageLength);
  const list = new ByteWriter()
    .u32(textStart, textStart + text.length)
    .u16(page)
    .done();
  const fonts = fontTable(content.fonts ?? []);
  const listAt = (page + 1) * pageLength;
  const head = header(content, text.length);
  const view = new DataView(head.buffer);
  for (const [number, at, { length }] of [
    [12, listAt, list],
    [15, listAt + list.length, fonts]
  ] as const) {
    view.setUint32(0x58 + number * 8, at, true);
    view.setUint32(0x5c + number * 8, length, true);
  }
  const document = new ByteWriter().bytes(head).latin1(text);
  document
    .zeros(page * pageLength - document.length)
    .bytes(runsPage(content))
    .bytes(list)
    .bytes(fonts);
  // A compound file keeps short streams apart from long ones: this is a long one.
  document.zeros(Math.max(0, 4096 - document.length));
  return compoundFile({ WordDocument: document.done() });
}

function header({ identity, flags, characterSet, characters }: OldWordContent, length: number): Uint8Array {
  const bytes = new Uint8Array(textStart);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, identity ?? 0xa5dc, true);
  view.setUint16(2, 0x68, true);
  view.setUint16(6, 0x409, true);
  view.setUint16(10, flags ?? 0, true);
  view.setUint16(20, characterSet ?? 0, true);
  view.setUint32(24, textStart, true);
  view.setUint32(0x34, characters ?? length, true);
  return bytes;
}

/** Where each run ends; then, as a count of words from the start of the page, where its settings lie. */
function runsPage({ runs }: OldWordContent): Uint8Array {
  const page = new Uint8Array(pageLength);
  const view = new DataView(page.buffer);
  let at = textStart;
  let settings = pageLength - 2;
  view.setUint32(0, at, true);
  for (const [index, { text, font }] of runs.entries()) {
    at += text.length;
    view.setUint32((index + 1) * 4, at, true);
    if (font === undefined) continue;
    // Bold, then the font: what stands before it has to be passed over.
    settings -= 6;
    page.set([5, 85, 1, 93, font, 0], settings);
    page[(runs.length + 1) * 4 + index] = settings / 2;
  }
  page[pageLength - 1] = runs.length;
  return page;
}

function fontTable(charsets: readonly number[]): Uint8Array {
  const name = "Arial\0";
  const list = new ByteWriter();
  for (const charset of charsets)
    list
      .u8(5 + name.length, 0)
      .u16(400)
      .u8(charset, 0)
      .latin1(name);
  return new ByteWriter()
    .u16(list.length + 2)
    .bytes(list.done())
    .done();
}
