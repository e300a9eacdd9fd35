import { ByteWriter } from "./byte-writer.ts";
import { compoundFile } from "./compound.ts";

export type Biff = "biff5" | "biff8";

export const record = (type: number, content: Uint8Array): Uint8Array =>
  new ByteWriter().u16(type, content.length).bytes(content).done();

/** A text as the version writes it, its length in two bytes. */
export const biffText = (biff: Biff, text: string): Uint8Array =>
  biff === "biff5"
    ? new ByteWriter().u16(text.length).latin1(text).done()
    : new ByteWriter().u16(text.length).u8(1).utf16(text).done();

const shortText = (biff: Biff, text: string): Uint8Array =>
  biff === "biff5"
    ? new ByteWriter().u8(text.length).latin1(text).done()
    : new ByteWriter().u8(text.length, 1).utf16(text).done();

const begin = (biff: Biff, kind: number): Uint8Array =>
  record(
    0x809,
    new ByteWriter()
      .u16(biff === "biff8" ? 0x600 : 0x500, kind, 0, 0)
      .zeros(biff === "biff8" ? 8 : 0)
      .done()
  );
const end = record(0x0a, new Uint8Array());

export interface BiffBook {
  readonly biff: Biff;
  /** Records before the sheets: texts, formats, code page. */
  readonly globals: readonly Uint8Array[];
  readonly sheets: readonly { readonly name: string; readonly records: readonly Uint8Array[] }[];
}

/** The stream of a workbook. */
export function biffStream({ biff, globals, sheets }: BiffBook): Uint8Array {
  const boundLength = (name: string) => 4 + 6 + shortText(biff, name).length;
  const head = new ByteWriter().bytes(begin(biff, 5));
  for (const one of globals) head.bytes(one);
  const bodies = sheets.map(({ records }) => {
    const body = new ByteWriter().bytes(begin(biff, 0x10));
    for (const one of records) body.bytes(one);
    return body.bytes(end).done();
  });
  let at = head.length + sheets.reduce((sum, { name }) => sum + boundLength(name), 0) + end.length;
  for (const [index, { name }] of sheets.entries()) {
    head.bytes(record(0x85, new ByteWriter().u32(at).u16(0).bytes(shortText(biff, name)).done()));
    at += bodies[index]?.length ?? 0;
  }
  head.bytes(end);
  for (const body of bodies) head.bytes(body);
  return head.done();
}

export function biffFile(book: BiffBook): Uint8Array<ArrayBuffer> {
  return compoundFile({ [book.biff === "biff8" ? "Workbook" : "Book"]: biffStream(book) });
}

const at = (row: number, column: number, format = 0): ByteWriter => new ByteWriter().u16(row, column, format);

/** Cells, by what they hold. Rows and columns from 0 on. */
export const cells = {
  number: (row: number, column: number, value: number, format = 0) =>
    record(0x203, at(row, column, format).f64(value).done()),
  label: (biff: Biff, row: number, column: number, text: string) =>
    record(0x204, at(row, column).bytes(biffText(biff, text)).done()),
  rich: (biff: Biff, row: number, column: number, text: string) =>
    record(0xd6, at(row, column).bytes(biffText(biff, text)).u16(0).done()),
  shared: (row: number, column: number, index: number) => record(0xfd, at(row, column).u32(index).done()),
  /** `packed`: the 30 bits and the two flags as they are. */
  rk: (row: number, column: number, packed: number, format = 0) =>
    record(0x27e, at(row, column, format).u32(packed).done()),
  mulRk: (row: number, column: number, packed: readonly number[]) => {
    const writer = new ByteWriter().u16(row, column);
    for (const value of packed) writer.u16(0).u32(value);
    return record(0xbd, writer.u16(column + packed.length - 1).done());
  },
  boolean: (row: number, column: number, value: number, isError: boolean) =>
    record(
      0x205,
      at(row, column)
        .u8(value, isError ? 1 : 0)
        .done()
    ),
  formulaText: (biff: Biff, row: number, column: number, text: string) =>
    new ByteWriter()
      .bytes(record(0x06, at(row, column).u8(0, 0, 0, 0, 0, 0, 0xff, 0xff).zeros(8).done()))
      .bytes(record(0x207, biffText(biff, text)))
      .done()
};

/** A cell format that shows numbers by the number format of that number. */
export const cellFormat = (numberFormat: number): Uint8Array =>
  record(0xe0, new ByteWriter().u16(0, numberFormat).zeros(16).done());

export const numberFormat = (biff: Biff, number: number, code: string): Uint8Array =>
  record(
    0x41e,
    biff === "biff8"
      ? new ByteWriter().u16(number).bytes(biffText(biff, code)).done()
      : new ByteWriter().u16(number).u8(code.length).latin1(code).done()
  );
