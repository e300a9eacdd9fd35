/** A name, without its slash. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** `5 0 R`. */
export class PdfReference {
  constructor(readonly number: number) {}
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Of a string only that it is one: what it says is read by pdf.js. */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfReference
  | PdfDictionary
  | "string"
  | readonly PdfValue[];

/** A word that is no value: an operator, `obj`, `stream`. */
export class PdfWord {
  constructor(readonly word: string) {}
}

/** What no reader can make sense of. Thrown within this folder only. */
export class PdfSyntaxFault extends Error {}

const deepest = 200;

/** By byte: 1 a space, 2 a delimiter (`()<>[]{}/%`), 0 any other (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) kinds[space] = 1;
for (const delimiter of "()<>[]{}/%") kinds[delimiter.charCodeAt(0)] = 2;

const numberForm = /^[+-]*\d*\.?\d*(?:-\d*)?$/;

/** Reads PDF's own syntax (ISO 32000-1, 7.2 and 7.3) strictly, where pdf.js guesses and goes on. */
export class PdfSyntax {
  /** `references`: whether `5 0 R` is one value, as it is everywhere but in the content of a page. */
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    private readonly references = true
  ) {}

  /** Past spaces and comments. */
  skip(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x25) while (this.at < this.bytes.length && !this.isLineEnd()) this.at++;
      else if (kinds[byte] !== 1) return;
    }
  }

  isAtEnd(): boolean {
    this.skip();
    return this.at >= this.bytes.length;
  }

  /** The next value or word. Throws a `PdfSyntaxFault`. */
  next(depth = 0): PdfValue | PdfWord {
    this.skip();
    if (depth > deepest) throw new PdfSyntaxFault("too deep");
    const [byte, after] = [this.bytes[this.at], this.bytes[this.at + 1]];
    if (byte === 0x2f) return this.name();
    if (byte === 0x28) return this.text();
    if (byte === 0x3c && after === 0x3c) return this.dictionary(depth);
    if (byte === 0x3c) return this.hexadecimal();
    if (byte === 0x5b) return this.list(depth);
    return this.plain();
  }

  /** Looks ahead without moving: the pattern over the next characters. */
  follows(pattern: RegExp, span = 40): RegExpExecArray | null {
    return pattern.exec(latin1(this.bytes, this.at, this.at + span));
  }

  private isLineEnd(): boolean {
    return this.bytes[this.at] === 0x0a || this.bytes[this.at] === 0x0d;
  }

  private regular(): string {
    const from = this.at;
    while (this.at < this.bytes.length && kinds[this.bytes[this.at] ?? 0] === 0) this.at++;
    return latin1(this.bytes, from, this.at);
  }

  private name(): PdfName {
    this.at++;
    return new PdfName(this.regular());
  }

  private plain(): PdfValue | PdfWord {
    const from = this.at;
    let word = this.regular();
    if (word === "") throw new PdfSyntaxFault("a delimiter where none may be");
    // Some writers leave out the space.
    const glued = /^\d+(?=endobj$)/.exec(word);
    if (glued) word = glued[0];
    this.at = from + word.length;
    if (/\d/.test(word) && numberForm.test(word)) return this.numberOrReference(word);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new PdfWord(word);
  }

  private numberOrReference(word: string): PdfValue {
    const found = this.references ? this.follows(/^\s+(\d{1,5})\s+R(?![^\s()<>[\]{}/%])/) : null;
    if (!found) return Number.parseFloat(word.replace(/^[+-]+(?=[+-])/, ""));
    this.at += found[0].length;
    return new PdfReference(Number(word));
  }

  private text(): "string" {
    let open = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 0x5c) this.at++;
      else if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) {
        this.at++;
        return "string";
      }
    }
    throw new PdfSyntaxFault("a string without an end");
  }

  private hexadecimal(): "string" {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new PdfSyntaxFault("a string without an end");
    for (this.at++; this.at < end; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      const isDigit = (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
      if (!isDigit && kinds[byte] !== 1) throw new PdfSyntaxFault("a string that is not hexadecimal");
    }
    this.at++;
    return "string";
  }

  private list(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    this.at++;
    while (!this.isAtEnd() && this.bytes[this.at] !== 0x5d) values.push(this.value(depth + 1));
    this.close();
    return values;
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    while (!this.isAtEnd() && this.bytes[this.at] !== 0x3e) {
      const key = this.next(depth + 1);
      if (!(key instanceof PdfName) || /[^!-~]/.test(key.name)) throw new PdfSyntaxFault("a key that is no name");
      entries.set(key.name, this.value(depth + 1));
    }
    this.close();
    if (this.bytes[this.at++] !== 0x3e) throw new PdfSyntaxFault("a dictionary without an end");
    return entries;
  }

  private close(): void {
    if (this.at >= this.bytes.length) throw new PdfSyntaxFault("a list without an end");
    this.at++;
  }

  private value(depth: number): PdfValue {
    const value = this.next(depth);
    if (value instanceof PdfWord) throw new PdfSyntaxFault("a word for a value");
    return value;
  }
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));
}

/** The name that a value is; null for any other. */
export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}

export function asDictionary(value: PdfValue | undefined): PdfDictionary | null {
  return value instanceof Map ? value : null;
}
