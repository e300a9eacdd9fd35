/** A name, without its slash. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** `5 0 R`. */
export class PdfReference {
  constructor(
    readonly number: number,
    readonly generation: number
  ) {}
}

/** Where a string stands, its brackets with it: what most of them say is read by pdf.js alone. */
export class PdfText {
  constructor(
    readonly from: number,
    readonly to: number
  ) {}
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export type PdfValue = number | boolean | null | PdfName | PdfReference | PdfDictionary | PdfText | readonly PdfValue[];

/** A word that is no value: an operator, `obj`, `stream`. */
export class PdfWord {
  constructor(readonly word: string) {}
}

/** What no reader can make sense of. Thrown within this folder only. */
export class PdfSyntaxFault extends Error {}

const deepest = 200;

/**
 * By byte: 1 a space, 2 a delimiter (`()<>[]{}/%`), 0 any other (ISO 32000-1, 7.2.2). A zero is a space there too;
 * several in a row are what is left of a block that was lost: no writer of 2,074 real files that were looked at sets them so.
 */
const kinds = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) kinds[space] = 1;
for (const delimiter of "()<>[]{}/%") kinds[delimiter.charCodeAt(0)] = 2;

const shortWords = new Map<number, string>();
const mostShortWords = 1000;

const exactDigits = 15;

const numberForm = /^[+-]*\d*\.?\d*(?:-\d*)?$/;

/** Reads PDF's own syntax (ISO 32000-1, 7.2 and 7.3) strictly, where pdf.js guesses and goes on. */
export class PdfSyntax {
  /** `references`: whether `5 0 R` is one value, as it is everywhere but in the content of a page. */
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    private readonly references = true
  ) {}

  /** Past spaces and comments; past zeroes too where `padded`. */
  skip(padded = false): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) this.skipComment();
      else if (byte === 0 && this.bytes[this.at + 1] === 0 && !padded) throw new PdfSyntaxFault("zeroes");
      else if (kinds[byte ?? 0] !== 1) return;
    }
  }

  /** To the end of its line. Where a file was added to, what was added may follow the end mark at once. */
  private skipComment(): void {
    if (this.follows(/^%%EOF\d/)) this.at += "%%EO".length;
    else while (this.at + 1 < this.bytes.length && !this.isLineEnd(this.at + 1)) this.at++;
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

  private isLineEnd(at: number): boolean {
    return this.bytes[at] === 0x0a || this.bytes[at] === 0x0d;
  }

  private regular(): string {
    const from = this.at;
    while (this.at < this.bytes.length && kinds[this.bytes[this.at] ?? 0] === 0) this.at++;
    return latin1(this.bytes, from, this.at);
  }

  private name(): PdfName {
    this.at++;
    const name = this.regular();
    if (!name.includes("#")) return new PdfName(name);
    return new PdfName(
      name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    );
  }

  private plain(): PdfValue | PdfWord {
    const whole = this.wholeNumber();
    if (whole !== null) return this.numberOrReference(whole);
    const decimal = this.decimalNumber();
    if (decimal !== null) return decimal;
    const from = this.at;
    let word = this.regular();
    if (word === "") throw new PdfSyntaxFault("a delimiter where none may be");
    // Some writers leave out the space.
    const glued = word.endsWith("endobj") ? /^\d+(?=endobj$)/.exec(word) : null;
    if (glued) word = glued[0];
    this.at = from + word.length;
    const first = word.charCodeAt(0);
    if (first <= 0x39 && /\d/.test(word) && numberForm.test(word))
      return Number.parseFloat(word.replace(/^[+-]+(?=[+-])/, ""));
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new PdfWord(word);
  }

  /** Most values are one: read without making a word of it. Null, and nothing read, for any other. */
  private wholeNumber(): number | null {
    let [number, at] = [0, this.at];
    for (let digit = (this.bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (this.bytes[at] ?? 0) - 0x30) {
      number = number * 10 + digit;
      at++;
    }
    if (at === this.at || (at < this.bytes.length && kinds[this.bytes[at] ?? 0] === 0)) return null;
    this.at = at;
    return number;
  }

  /** The same for those with a sign or a fraction, of as many digits as a number holds exactly. */
  private decimalNumber(): number | null {
    const isNegative = this.bytes[this.at] === 0x2d;
    let [at, number, digits, behind] = [this.at + (isNegative ? 1 : 0), 0, 0, -1];
    for (; digits <= exactDigits; at++) {
      const byte = this.bytes[at] ?? 0;
      if (byte === 0x2e && behind < 0) behind = digits;
      else if (byte >= 0x30 && byte <= 0x39) {
        number = number * 10 + byte - 0x30;
        digits++;
      } else break;
    }
    if (digits === 0 || digits > exactDigits || (at < this.bytes.length && kinds[this.bytes[at] ?? 0] === 0))
      return null;
    this.at = at;
    const value = behind < 0 ? number : number / 10 ** (digits - behind);
    return isNegative ? -value : value;
  }

  private numberOrReference(number: number): number | PdfReference {
    const mayRefer = this.references && kinds[this.bytes[this.at] ?? 0] === 1 && this.isDigitOrSpace(this.at + 1);
    const found = mayRefer ? this.follows(/^[\t-\r ]+(\d{1,5})[\t-\r ]+R(?![^\s()<>[\]{}/%])/, 20) : null;
    if (!found) return number;
    this.at += found[0].length;
    return new PdfReference(number, Number(found[1]));
  }

  private isDigitOrSpace(at: number): boolean {
    const byte = this.bytes[at] ?? 0;
    return kinds[byte] === 1 || (byte >= 0x30 && byte <= 0x39);
  }

  private text(): PdfText {
    const from = this.at;
    let open = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 0x5c) this.at++;
      else if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) {
        this.at++;
        return new PdfText(from, this.at);
      }
    }
    throw new PdfSyntaxFault("a string without an end");
  }

  private hexadecimal(): PdfText {
    const from = this.at;
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new PdfSyntaxFault("a string without an end");
    for (this.at++; this.at < end; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      const isDigit = (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
      if (!isDigit && (kinds[byte] !== 1 || byte === 0)) throw new PdfSyntaxFault("a string that is not hexadecimal");
    }
    this.at++;
    return new PdfText(from, this.at);
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
      const from = this.at;
      const key = this.next(depth + 1);
      if (!(key instanceof PdfName) || /[^!-~]/.test(latin1(this.bytes, from, this.at)))
        throw new PdfSyntaxFault("a key that is no name");
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
  if (to - from <= 3 && from >= 0) return shortWord(bytes, from, Math.min(to, bytes.length));
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));
}

/** Most words are operators, a few letters that come thousands of times: each is made once. */
function shortWord(bytes: Uint8Array, from: number, to: number): string {
  let key = 1;
  for (let at = from; at < to; at++) key = (key << 8) | (bytes[at] ?? 0);
  const known = shortWords.get(key);
  if (known !== undefined) return known;
  const word = String.fromCharCode(...bytes.subarray(from, to));
  if (shortWords.size < mostShortWords) shortWords.set(key, word);
  return word;
}

/** The name that a value is; null for any other. */
export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}

export function asDictionary(value: PdfValue | undefined): PdfDictionary | null {
  return value instanceof Map ? value : null;
}
