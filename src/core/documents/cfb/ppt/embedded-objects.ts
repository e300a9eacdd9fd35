import type { DocumentSource } from "../../document-format.ts";
import { embeddedFiles } from "../../limits.ts";
import type { TextBuilder } from "../../text-builder.ts";
import { CompoundFile } from "../compound-file.ts";
import { isControl } from "../embedded-objects.ts";
import { inflate } from "../inflate.ts";
import { addInnerFile } from "../inner-file.ts";
import { u32 } from "../little-endian.ts";
import { type PptRecord, recordAt, types } from "./records.ts";

/** Reads the embedded objects of a presentation: compound files of their own, mostly packed. */
export async function addPptObjects(
  builder: TextBuilder,
  stream: Uint8Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>,
  source: DocumentSource
): Promise<void> {
  let count = 0;
  for (const at of places.values()) {
    const record = recordAt(stream, at);
    if (record?.type !== types.object) continue;
    const name = `object-${++count}`;
    if (count > embeddedFiles) builder.notRead(name, "partly-read", "over-entry-limit");
    else await addObject(builder, name, record, source);
  }
}

/** Packed objects start with the length of what is packed. */
async function addObject(builder: TextBuilder, name: string, record: PptRecord, source: DocumentSource): Promise<void> {
  const isPacked = record.instance === 1;
  const inflated = isPacked ? await inflate(record.content.subarray(4), u32(record.content, 0), source.budget) : null;
  const bytes = isPacked ? inflated : record.content;
  if (bytes === null) builder.notRead(name, "corrupt", "damaged");
  else if (!isWithoutText(bytes, source)) await addInnerFile(builder, name, bytes, source);
}

/** Macros and controls lie among the objects too. */
function isWithoutText(bytes: Uint8Array, { budget }: DocumentSource): boolean {
  const root = CompoundFile.open(bytes, budget)?.root;
  return root !== undefined && (root.storages.has("vba") || isControl(root));
}
