import { decodeCodePage } from "../cfb/code-page.ts";
import { htmlToText } from "../html-text.ts";
import type { LargePart } from "./mail-shape.ts";
import { decodedBytes, decodedPieces } from "./transfer-coding.ts";

/** Signs that no text of a mail holds by itself, and that mean nothing in HTML. */
const mark = (index: number): string => `\x02large part ${index}\x03`;
const marks = /\x02large part (\d{1,4})\x03/g;

/** A mail with its large parts taken out, each leaving a mark: the parser takes ten times as long, and as much room. */
export function withoutLargeParts(bytes: Uint8Array, parts: readonly LargePart[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const [index, { start, end, coding }] of parts.entries()) {
    const left = coding === "base64" ? btoa(mark(index)) : mark(index);
    pieces.push(bytes.subarray(at, start), new TextEncoder().encode(`${left}\r\n`));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  pieces.reduce((to, piece) => {
    whole.set(piece, to);
    return to + piece.length;
  }, 0);
  return whole;
}

/** Puts large parts back where their marks stand. */
export class LargeParts {
  private readonly back = new Set<LargePart>();

  /** `most`: characters beyond which the text of a part may end. */
  constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly parts: readonly LargePart[],
    private readonly most: number
  ) {}

  /** Whether each was put back. */
  get areBack(): boolean {
    return this.back.size === this.parts.length;
  }

  /** A file that is a mark is that part. */
  file(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (this.parts.length === 0 || content.length > mark(9999).length + 2) return content;
    const text = String.fromCharCode(...content).trimEnd();
    const part = this.parts.find((_, index) => text === mark(index));
    if (!part) return content;
    this.back.add(part);
    return decodedBytes(this.bytes.subarray(part.start, part.end), part.coding);
  }

  /**
   * Bodies with the marks in them replaced, piece by piece: each once, for a mail that repeats a mark must not grow by it.
   */
  text(text: string, isMarkup: boolean): string[] {
    const pieces: string[] = [];
    const left = new Set(this.parts);
    let at = 0;
    for (const { 0: all, 1: index, index: start } of this.parts.length > 0 ? text.matchAll(marks) : []) {
      const part = this.parts[Number(index)];
      if (!part || !left.delete(part)) continue;
      this.back.add(part);
      pieces.push(text.slice(at, start));
      for (const piece of this.textOf(part, isMarkup)) pieces.push(piece);
      at = start + all.length;
    }
    return [...pieces, text.slice(at)].filter((piece) => piece !== "");
  }

  /** A body of the one kind among those of the other is made one of them, as the parser does it. */
  private textOf(part: LargePart, isMarkup: boolean): Iterable<string> {
    if (part.isHtml === isMarkup) return this.decoded(part);
    return isMarkup ? escaped(this.decoded(part)) : [htmlToText(this.decoded(part), this.most)];
  }

  private *decoded({ start, end, coding, charset, isHtml }: LargePart): Generator<string> {
    const decode = decoderOf(charset);
    let length = 0;
    for (const piece of decodedPieces(this.bytes.subarray(start, end), coding)) {
      const text = decode(piece);
      length += text.length;
      yield text;
      // Of markup nobody knows how much of it is text.
      if (!isHtml && length > this.most) return;
    }
  }
}

function* escaped(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield piece.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** What a mail calls western text (RFC 2046, 4.1.2), and the wider set that is meant by it. */
const western = /^(?:us-?ascii|ascii|iso-?8859-?1|latin-?1|windows-?1252|cp-?1252)$/i;

function decoderOf(charset: string): (piece: Uint8Array) => string {
  if (western.test(charset)) return (piece) => decodeCodePage(piece, 1252);
  const decoder = decoderFor(charset || "utf-8");
  return decoder ? (piece) => decoder.decode(piece, { stream: true }) : (piece) => decodeCodePage(piece, 1252);
}

function decoderFor(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
