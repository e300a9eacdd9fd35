import { readFileSync } from "node:fs";
import { rar, sevenZip, tar } from "../../../../src/core/documents/formats/archive.ts";
import { csv } from "../../../../src/core/documents/formats/csv.ts";
import { bzip2, gzip, xz } from "../../../../src/core/documents/formats/packed.ts";
import { text } from "../../../../src/core/documents/formats/text.ts";
import { zip } from "../../../../src/core/documents/formats/zip.ts";
import type { DocumentReading } from "../../../../src/core/documents/reading.ts";
import { type ReadWith, readWith, setNodeAssets } from "../read-with.ts";

setNodeAssets();
const formats = [zip, sevenZip, rar, tar, gzip, bzip2, xz, text, csv];

/** Reads an archive; of what lies in it, archives and plain text alone. */
export function readArchived(
  bytes: Uint8Array<ArrayBuffer>,
  name = "archief",
  options: ReadWith = {}
): Promise<DocumentReading> {
  return readWith(formats, { name, bytes }, options);
}

export function archiveFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/archives/${name}`, import.meta.url)));
}

/** Where in the archive a text was found: names of the files it lies in. */
export function insideOf({ text: all, places = [] }: DocumentReading, sought: string): readonly string[] | undefined {
  const at = all.indexOf(sought);
  return at < 0 ? undefined : places.findLast(({ start }) => start <= at)?.inside;
}
