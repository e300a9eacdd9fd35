import { ArchiveReading } from "../archive/archive-reading.ts";
import { readArchive } from "../archive/read-archive.ts";
import { isPackedTar, isPackingSound, type Packing, unpackFile } from "../archive/read-packed-file.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";

/** A packed archive (`.tar.gz`), or one packed file (`.csv.gz`). */
export const gzip: DocumentFormat = { type: "gzip", read: (source) => readPacked("gzip", source) };
export const bzip2: DocumentFormat = { type: "bzip2", read: (source) => readPacked("bzip2", source) };
export const xz: DocumentFormat = { type: "xz", read: (source) => readPacked("xz", source) };

async function readPacked(packing: Packing, source: DocumentSource): Promise<FormatReading> {
  if (await isPackedTar(packing, source.bytes)) return readArchive(source, await isPackingSound(packing, source));
  const reading = new ArchiveReading(source);
  await reading.add({ name: innerName(source.name ?? ""), size: 0, unpack: () => unpackFile(packing, source) });
  return reading.finish();
}

/** The packed file's name without the packing's ending: what is in it may be told by the rest. */
function innerName(name: string): string {
  return name.replace(/\.(?:gz|gzip|bz2|xz)$/i, "") || "content";
}
