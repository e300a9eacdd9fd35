import { base64Bytes } from "./base64-bytes.ts";
import type { Span } from "./mail-shape.ts";

const mark = "large part ";

/** A mail with its large parts taken out, each leaving a mark: the parser takes ten times as long for them. */
export function withoutLargeParts(bytes: Uint8Array, spans: readonly Span[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const [index, { start, end }] of spans.entries()) {
    pieces.push(bytes.subarray(at, start), new TextEncoder().encode(`${btoa(mark + index)}\r\n`));
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

/** The large part that left a mark as this content; null where the content is no mark. */
export function largePart(
  content: Uint8Array,
  bytes: Uint8Array,
  spans: readonly Span[]
): Uint8Array<ArrayBuffer> | null {
  if (content.length > mark.length + 8) return null;
  const text = String.fromCharCode(...content);
  const span = text.startsWith(mark) ? spans[Number(text.slice(mark.length))] : undefined;
  return span ? base64Bytes(bytes.subarray(span.start, span.end)) : null;
}
