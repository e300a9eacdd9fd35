import { type Parts, packageRelations, relations } from "./ooxml-package.ts";

/** Numbers of 1, 2, 4 and 8 bytes, lowest byte first. */
const u8 = (...numbers: number[]) => Buffer.from(numbers);
const u16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);
const f64 = (number: number) => Buffer.from(Float64Array.of(number).buffer);
const wide = (text: string) => Buffer.concat([u32(text.length), Buffer.from(text, "utf16le")]);

/** A record: its type and length in seven bits a byte ([MS-XLSB] 2.1.4). */
function record(type: number, ...pieces: Buffer[]): Buffer {
  const content = Buffer.concat(pieces);
  const head = type < 128 ? u8(type) : u8((type & 127) | 128, type >> 7);
  const length = content.length < 128 ? u8(content.length) : u8((content.length & 127) | 128, content.length >> 7);
  return Buffer.concat([head, length, content]);
}

const part = (...records: Buffer[]): Uint8Array => Uint8Array.from(Buffer.concat(records));
const row = (index: number) => record(0, u32(index, 0));
const cell = (type: number, column: number, style: number, value: Buffer) => record(type, u32(column, style), value);

const workbook = part(record(131), record(156, u32(0, 1), wide("rId1"), wide("Blad één")), record(132));
const styles = part(
  record(44, u16(164), wide("000000000")),
  record(617, u32(3)),
  ...[0, 164, 14].map((code) => record(47, u16(0xffff, code), u32(0, 0, 0))),
  record(618)
);
const sheet = part(
  row(0),
  cell(7, 0, 0, u32(0)),
  cell(2, 1, 1, u32(((36000012 << 2) | 2) >>> 0)),
  cell(5, 2, 2, f64(44927)),
  row(39),
  cell(6, 0, 0, wide("123456782")),
  cell(9, 1, 0, Buffer.concat([f64(12.5), u16(0)])),
  cell(4, 2, 0, u8(1)),
  cell(8, 3, 0, Buffer.concat([wide("formule"), u16(0)])),
  cell(1, 4, 0, u8()),
  record(479, u16(0), wide("&LKop"), ...Array.from({ length: 5 }, () => u32(0xffffffff)))
);
const comments = part(
  record(632, wide("Collega")),
  record(635, u32(0, 1, 1, 0, 0)),
  record(637, u8(0), wide("Klopt 319072356?"))
);

/** A binary workbook (`.xlsb`) with every kind of cell. */
export function binaryWorkbookParts(): Parts {
  return {
    "_rels/.rels": packageRelations("xl/workbook.bin"),
    "docProps/core.xml": "<coreProperties/>",
    "xl/workbook.bin": workbook,
    "xl/_rels/workbook.bin.rels": relations({
      rId1: ["worksheet", "worksheets/sheet1.bin"],
      rId2: ["styles", "styles.bin"],
      rId3: ["sharedStrings", "sharedStrings.bin"]
    }),
    "xl/styles.bin": styles,
    "xl/sharedStrings.bin": part(record(19, u8(0), wide("Naam"))),
    "xl/worksheets/sheet1.bin": sheet,
    "xl/worksheets/_rels/sheet1.bin.rels": relations({ rId1: ["comments", "../comments1.bin"] }),
    "xl/comments1.bin": comments
  };
}
