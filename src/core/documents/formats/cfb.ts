import { CompoundFile } from "../cfb/compound-file.ts";
import { addPackedFile } from "../cfb/embedded-objects.ts";
import { finishedReading } from "../cfb/finished-reading.ts";
import { readStorage } from "../cfb/read-storage.ts";
import type { TypedReading } from "../cfb/storage-task.ts";
import type { DocumentFormat, DocumentSource } from "../document-format.ts";
import { TextBuilder } from "../text-builder.ts";

/**
 * Compound files: Word, Excel and PowerPoint up to 2003, Outlook's mails, and encrypted Office files of any age. The
 * reading's type is that of the document in it (`doc`, `xls`, `ppt`, `msg`, `ooxml`), or `cfb` where that is unknown.
 */
export const cfb: DocumentFormat = { type: "cfb", read: readCfb };

async function readCfb(source: DocumentSource): Promise<TypedReading> {
  const file = CompoundFile.open(source.bytes, source.budget);
  if (file === null) return { type: "cfb", status: "corrupt", reason: "damaged", text: "" };
  return (await readStorage(file, file.root, source, 0)) ?? readObject(file, source);
}

/** An object on its own, as it lies in RTF and PowerPoint files: a packed file. */
async function readObject(file: CompoundFile, source: DocumentSource): Promise<TypedReading> {
  const builder = new TextBuilder();
  const task = { file, source, depth: 0, readStorage: async () => null };
  const isPacked = await addPackedFile(builder, "object", file.root, task);
  if (!isPacked) return { type: "cfb", status: "unsupported", reason: "unknown-type", text: "" };
  return { type: "cfb", ...finishedReading(builder, source, file.isDamaged ? "part-damaged" : undefined) };
}
