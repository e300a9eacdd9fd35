import type { PdfObject, PdfObjects, TableEntry } from "./pdf-objects.ts";
import { latin1 } from "./pdf-syntax.ts";

/**
 * Whether the lines of a file's directory say of its objects where they stand (ISO 32000-1, 7.5.4). pdf.js takes what stands at a
 * wrong place for nothing, or for another object. Lines about objects that the file does not hold are let be.
 */
export function leadsToObjects(bytes: Uint8Array, { objects, entries }: PdfObjects): boolean {
  const standing = new Map<number, PdfObject[]>();
  for (const object of objects) standing.set(object.number, [...(standing.get(object.number) ?? []), object]);
  // Offsets count from the header, before which some mailers leave a line of their own.
  const header = Math.max(0, latin1(bytes, 0, 1024).indexOf("%PDF-"));
  return entries.every((entry) => {
    const places = [entry.offset, entry.offset + header].map((at) => pastSpaces(bytes, at));
    return leads(entry, places, standing.get(entry.number) ?? []);
  });
}

function leads(entry: TableEntry, places: readonly number[], standing: readonly PdfObject[]): boolean {
  if (!entry.isInUse || standing.length === 0) return true;
  return standing.some(({ offset, generation }) => generation === entry.generation && places.includes(offset));
}

function pastSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at++;
  return at;
}
