import { u8, u16, u32 } from "../little-endian.ts";
import { builtInFormat, type NumberFormat, numberFormat } from "./number-format.ts";
import { recordString, sharedStrings, type TextStyle } from "./record-text.ts";
import { recordTypes, type XlsRecord } from "./records.ts";

const biff8 = 0x600;
const utf16CodePage = 1200;

/** What holds for all sheets of a workbook: texts, formats, names of sheets. */
export class WorkbookGlobals {
  isEncrypted = false;
  /** The list of shared texts breaks off. */
  isDamaged = false;
  is1904 = false;
  style: TextStyle = { isUnicode: true, codePage: 1252 };
  texts: readonly string[] = [];
  /** Offset of a sheet's first record -> its name. */
  readonly sheetNames = new Map<number, string>();
  private readonly drawingPieces: Uint8Array[] = [];
  private readonly formats = new Map<number, NumberFormat>();
  /** Number of a cell's format -> number of its number format. */
  private readonly cellFormats: number[] = [];

  /** The stream's first record tells its version. */
  begin(version: number): void {
    this.style = { ...this.style, isUnicode: version >= biff8 };
  }

  take({ type, pieces }: XlsRecord): void {
    const [bytes] = pieces;
    if (type === recordTypes.filePass) this.isEncrypted = true;
    else if (type === recordTypes.dateMode) this.is1904 = u16(bytes, 0) === 1;
    else if (type === recordTypes.codePage) this.setCodePage(u16(bytes, 0));
    else if (type === recordTypes.cellFormat) this.cellFormats.push(u16(bytes, 2));
    else if (type === recordTypes.boundSheet) this.nameSheet(pieces);
    else if (type === recordTypes.numberFormat) this.addFormat(pieces);
    else if (type === recordTypes.drawings) this.drawingPieces.push(...pieces);
    else if (type === recordTypes.sharedStrings) this.takeTexts(pieces);
  }

  /** How the cell format of that number shows a number. */
  formatOf(cellFormat: number): NumberFormat {
    const number = this.cellFormats[cellFormat] ?? 0;
    return this.formats.get(number) ?? builtInFormat(number);
  }

  /** The workbook's pictures, as its records hold them in pieces. */
  drawings(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.drawingPieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.drawingPieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private setCodePage(codePage: number): void {
    this.style = { ...this.style, codePage: codePage === utf16CodePage ? 1252 : codePage };
  }

  /** Hidden sheets too. Their names are written without the flag for rich text, else like all short texts. */
  private nameSheet(pieces: XlsRecord["pieces"]): void {
    this.sheetNames.set(u32(pieces[0], 0), recordString(pieces, 6, this.style, 1));
  }

  private addFormat(pieces: XlsRecord["pieces"]): void {
    const code = recordString(pieces, 2, this.style, this.style.isUnicode ? 2 : 1);
    this.formats.set(u16(pieces[0], 0), numberFormat(code));
  }

  private takeTexts(pieces: XlsRecord["pieces"]): void {
    const { texts, isWhole } = sharedStrings(pieces);
    this.texts = texts;
    if (!isWhole) this.isDamaged = true;
  }
}

/** A number packed in four bytes ([MS-XLS] 2.5.217): an integer or the upper half of a float, maybe a hundredfold. */
export function packedNumber(bytes: Uint8Array, at: number): number {
  const packed = u32(bytes, at);
  const number = packed & 2 ? (packed | 0) >> 2 : upperHalf(packed & ~3);
  return packed & 1 ? number / 100 : number;
}

const half = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  half.setUint32(4, bits >>> 0, true);
  return half.getFloat64(0, true);
}

/** Excel's codes for failed formulas. */
export const errorTexts: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A"
};

/** The text of a true, false or error value. */
export function booleanText(bytes: Uint8Array, at: number, isError: boolean): string {
  const value = u8(bytes, at);
  if (isError) return errorTexts[value] ?? "";
  return value === 0 ? "FALSE" : "TRUE";
}
