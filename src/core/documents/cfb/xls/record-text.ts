import { decodeCodePage } from "../code-page.ts";
import { u8, u16, u32, utf16 } from "../little-endian.ts";

/** Reads on through the pieces of a record. */
export class RecordText {
  private piece = 0;
  private at: number;
  /** More was asked for than there is. */
  isShort = false;

  constructor(
    private readonly pieces: readonly Uint8Array[],
    from = 0
  ) {
    this.at = from;
  }

  get isAtEnd(): boolean {
    return this.piece >= this.pieces.length || (this.piece === this.pieces.length - 1 && this.at >= this.bytes.length);
  }

  byte(): number {
    this.stepOver();
    return u8(this.bytes, this.at++);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.isShort; ) {
      this.stepOver();
      const step = Math.min(left, this.bytes.length - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Characters of BIFF8; where they run into the next piece, it starts with their width anew. */
  characters(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = "";
    for (let left = count; left > 0 && !this.isShort; ) {
      if (this.at >= this.bytes.length) {
        this.stepOver();
        wide = (this.byte() & 1) === 1;
      }
      const size = wide ? 2 : 1;
      const step = Math.min(left, Math.ceil((this.bytes.length - this.at) / size));
      text += this.decode(step * size, wide);
      this.at += step * size;
      left -= step;
    }
    return text;
  }

  /** A whole BIFF8 string ([MS-XLS] 2.5.293): its length, its flags, its letters, then formatting and phonetics. */
  string(lengthBytes: 1 | 2 = 2): string {
    const count = lengthBytes === 2 ? this.short() : this.byte();
    const flags = this.byte();
    const runs = flags & 8 ? this.short() : 0;
    const phonetics = flags & 4 ? this.long() : 0;
    const text = this.characters(count, (flags & 1) === 1);
    this.skip(runs * 4 + phonetics);
    return text;
  }

  private decode(length: number, isWide: boolean): string {
    const end = this.at + length;
    return isWide ? utf16(this.bytes, this.at, end) : decodeCodePage(this.bytes.subarray(this.at, end), 1252);
  }

  private get bytes(): Uint8Array {
    return this.pieces[this.piece] ?? nothing;
  }

  private stepOver(): void {
    while (this.at >= this.bytes.length && this.piece < this.pieces.length) {
      this.piece++;
      this.at = 0;
    }
    if (this.piece >= this.pieces.length) this.isShort = true;
  }
}

const nothing = new Uint8Array();

/** How a workbook writes its texts: BIFF8 in Unicode, BIFF5 in its code page. */
export interface TextStyle {
  readonly isUnicode: boolean;
  readonly codePage: number;
}

/** The text at `from` in a record; `lengthBytes`: how its length is written. */
export function recordString(
  pieces: readonly Uint8Array[],
  from: number,
  style: TextStyle,
  lengthBytes: 1 | 2
): string {
  if (style.isUnicode) return new RecordText(pieces, from).string(lengthBytes);
  const bytes = pieces[0] ?? nothing;
  const length = lengthBytes === 2 ? u16(bytes, from) : u8(bytes, from);
  return decodeCodePage(bytes.subarray(from + lengthBytes, from + lengthBytes + length), style.codePage);
}

/** The workbook's list of texts. Null when it ends before it is full. */
export function sharedStrings(pieces: readonly Uint8Array[]): { readonly texts: readonly string[]; isWhole: boolean } {
  const count = u32(pieces[0] ?? nothing, 4);
  const reader = new RecordText(pieces, 8);
  const texts: string[] = [];
  while (texts.length < count && !reader.isAtEnd && !reader.isShort) texts.push(reader.string());
  return { texts, isWhole: texts.length === count && !reader.isShort };
}
