import { decodeText } from "../../../src/core/documents/decode-text.ts";
import type { DocumentFormat } from "../../../src/core/documents/document-format.ts";
import { cfb } from "../../../src/core/documents/formats/cfb.ts";
import { rtf } from "../../../src/core/documents/formats/rtf.ts";
import { tnef } from "../../../src/core/documents/formats/tnef.ts";
import { embeddedDepth, limits } from "../../../src/core/documents/limits.ts";
import type { DocumentInput, DocumentReading } from "../../../src/core/documents/reading.ts";
import { sniff } from "../../../src/core/documents/sniff.ts";

const formats: readonly DocumentFormat[] = [cfb, rtf, tnef];

export interface AloneOptions {
  readonly budget?: { inflatedBytes: number; entries: number };
  readonly depth?: number;
  readonly textCharacters?: number;
}

/** Reads bytes by the readers of old Office formats alone: plain text inside them too, all else inside is unsupported. */
export async function readAlone(bytes: Uint8Array<ArrayBuffer>, options: AloneOptions = {}): Promise<DocumentReading> {
  const format = formats.find(({ type }) => type === sniff(bytes));
  if (format === undefined) return plain(bytes);
  const depth = options.depth ?? 0;
  const budget = options.budget ?? { inflatedBytes: limits.inflatedBytes, entries: limits.entries };
  const readInner = (input: DocumentInput) => readAlone(input.bytes, { ...options, budget, depth: depth + 1 });
  const reading = await format.read({
    bytes,
    text: "",
    limits: { ...limits, textCharacters: options.textCharacters ?? limits.textCharacters },
    budget,
    onPage: () => {},
    readInner: depth < embeddedDepth ? readInner : null
  });
  return { type: format.type, ...reading };
}

function plain(bytes: Uint8Array<ArrayBuffer>): DocumentReading {
  const decoded = sniff(bytes) === null ? decodeText(bytes) : null;
  return decoded
    ? { type: "text", status: "read", text: decoded.text }
    : { type: "unknown", status: "unsupported", reason: "unknown-type", text: "" };
}

/** The text that stands in a part, or on a page or sheet, of a reading. */
export function textAt(reading: DocumentReading, where: Readonly<Record<string, unknown>>): string {
  const places = reading.places ?? [];
  const fits = (place: object) => Object.entries(where).every(([key, value]) => Reflect.get(place, key) === value);
  return places
    .map((place, index) => (fits(place) ? reading.text.slice(place.start, places[index + 1]?.start) : ""))
    .join("")
    .trim();
}
