import {
  asDictionary,
  latin1,
  type PdfDictionary,
  PdfSyntax,
  PdfSyntaxFault,
  type PdfValue,
  PdfWord
} from "./pdf-syntax.ts";

export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  /** Where it starts in the file; that of the stream of objects that it is packed in, where it is. */
  readonly offset: number;
  readonly value: PdfValue;
  /** Of a stream, as it stands in the file. */
  readonly packed: Uint8Array | null;
}

export interface PdfObjects {
  /** In the file's order: a later one of a number replaces an earlier. */
  readonly objects: readonly PdfObject[];
  /** Dictionaries of its directories. */
  readonly trailers: readonly PdfDictionary[];
  /** Lines of its directories, of those that are tables. */
  readonly entries: readonly TableEntry[];
}

/** What a directory says of an object. */
export interface TableEntry {
  readonly number: number;
  readonly generation: number;
  /** From the first byte of the file, or from its header. */
  readonly offset: number;
  readonly isInUse: boolean;
}

/**
 * Walks a PDF file from its first byte to its last, without its directory (ISO 32000-1, 7.5). Null where something stands in it
 * that does not follow the syntax; "too-many" where there are more objects than `most`.
 */
export function walkObjects(bytes: Uint8Array, most: number): PdfObjects | "too-many" | null {
  const walk = new Walk(bytes);
  try {
    while (!walk.isAtEnd()) {
      if (walk.objects.length > most) return "too-many";
      walk.piece();
    }
    return walk.endsWell ? walk : null;
  } catch (error) {
    if (error instanceof PdfSyntaxFault) return null;
    throw error;
  }
}

class Walk implements PdfObjects {
  readonly objects: PdfObject[] = [];
  readonly trailers: PdfDictionary[] = [];
  readonly entries: TableEntry[] = [];
  /** Whether a directory came last: what was added after it is else found by nobody. */
  endsWell = false;
  private readonly syntax: PdfSyntax;

  constructor(private readonly bytes: Uint8Array) {
    // Its second line is there to look binary to programs that transfer files; some writers leave out its comment sign.
    const head = /%PDF-[^\r\n]*[\r\n]+(?:(?!\d+ )[^\r\n]*[\x80-\xff][^\r\n]*[\r\n])?/.exec(latin1(bytes, 0, 1024));
    this.syntax = new PdfSyntax(bytes, head ? head.index + head[0].length : 0);
  }

  isAtEnd(): boolean {
    this.syntax.skip(true);
    return this.syntax.at >= this.bytes.length;
  }

  /** An object, a table of the directory, a trailer, or where the directory starts. */
  piece(): void {
    const { syntax } = this;
    const object = syntax.follows(/^(\d{1,10})\s+(\d{1,5})\s+obj(?![A-Za-z])/);
    this.endsWell = !object;
    if (object) {
      const offset = syntax.at;
      syntax.at += object[0].length;
      const content = this.object();
      this.objects.push({ number: Number(object[1]), generation: Number(object[2]), offset, ...content });
      return;
    }
    const word = syntax.follows(/^(?:xref|trailer|startxref)(?![A-Za-z])/)?.[0];
    syntax.at += word?.length ?? 0;
    if (word === "xref") this.table();
    else this.directoryWord(word, syntax.next());
  }

  private directoryWord(word: string | undefined, value: PdfValue | PdfWord): void {
    if (word === "trailer" && value instanceof Map) this.trailers.push(value);
    else if (word !== "startxref" || typeof value !== "number") throw new PdfSyntaxFault("stray bytes");
  }

  private table(): void {
    for (let head = this.tableHead(); head; head = this.tableHead()) {
      this.syntax.at += head[0].length;
      const first = Number(head[1]);
      for (let entry = 0; entry < Number(head[2]); entry++) {
        const line = this.syntax.follows(/^\s*(\d{10})\s(\d{5})\s([nf])/, 24);
        if (!line) throw new PdfSyntaxFault("a directory's line");
        this.syntax.at += line[0].length;
        const [, offset, generation, use] = line;
        this.entries.push({
          number: first + entry,
          generation: Number(generation),
          offset: Number(offset),
          isInUse: use === "n"
        });
      }
    }
  }

  private tableHead(): RegExpExecArray | null {
    return this.syntax.follows(/^\s*(\d{1,10})\s+(\d{1,10})(?=\s)/);
  }

  private object(): Pick<PdfObject, "value" | "packed"> {
    const value = this.syntax.next();
    if (value instanceof PdfWord) {
      if (value.word !== "endobj") throw new PdfSyntaxFault("a word for an object");
      return { value: null, packed: null };
    }
    this.syntax.skip();
    const dictionary = asDictionary(value);
    const opens = dictionary && this.syntax.follows(/^stream(?:\r\n|\n|\r)/);
    this.syntax.at += opens?.[0].length ?? 0;
    const packed = dictionary && opens ? this.stream(dictionary) : null;
    this.syntax.skip();
    if (!this.syntax.follows(/^endobj/)) throw new PdfSyntaxFault("an object without an end");
    this.syntax.at += "endobj".length;
    return { value, packed };
  }

  private stream(dictionary: PdfDictionary): Uint8Array {
    const from = this.syntax.at;
    const length = dictionary.get("Length");
    // Where another object tells the length, its end does.
    const to = typeof length === "number" ? from + length : this.streamEnd(from);
    const after = to < from ? null : /^[\s\0]*endstream/.exec(latin1(this.bytes, to, to + 20));
    if (!after) throw new PdfSyntaxFault("a stream without an end");
    this.syntax.at = to + after[0].length;
    return this.bytes.subarray(from, to);
  }

  /** The word that ends it may stand in its text as well, but not as the last of the object. */
  private streamEnd(from: number): number {
    let to = indexOf(this.bytes, "endstream", from);
    while (to >= 0 && !/^endstream\s*endobj/.test(latin1(this.bytes, to, to + 40)))
      to = indexOf(this.bytes, "endstream", to + 1);
    return to;
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (latin1(bytes, at, at + word.length) === word) return at;
  return -1;
}
