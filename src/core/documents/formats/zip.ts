import { ArchiveReading } from "../archive/archive-reading.ts";
import { isNoise } from "../archive/entry-noise.ts";
import { LargeRoom } from "../archive/large-room.ts";
import { AheadUnpacker } from "../archive/unpack-ahead.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { openZip } from "../zip/open-zip.ts";

/** ZIP archives. The names of the entries are text as well; each file in it is read as if it came by itself. */
export const zip: DocumentFormat = { type: "zip", read: readZip };

async function readZip(source: DocumentSource): Promise<FormatReading> {
  const { entries, isDamaged, hasMore } = await openZip(source);
  const reading = new ArchiveReading(source);
  if (isDamaged) reading.fellShort("part-damaged");
  if (hasMore) reading.fellShort("over-entry-limit");
  const told = entries.filter(({ name }) => !isNoise(name));
  for (const { name } of told) reading.list(name);
  const files = told.filter(({ isFolder }) => !isFolder);
  const room = new LargeRoom();
  const ahead = new AheadUnpacker(files, room, () => reading.exhausted === null);
  for (const [index, { name, size }] of files.entries()) {
    await reading.add({ name, size, unpack: () => ahead.unpack(index) });
    source.onPage(index + 1, files.length);
  }
  room.letGo();
  return reading.finish();
}
