import type { DocumentSource } from "../document-format.ts";
import { readLockedOffice } from "../ooxml-decryption/read-locked-office.ts";
import type { Storage } from "./compound-directory.ts";
import type { CompoundFile } from "./compound-file.ts";
import { readDoc } from "./doc/read-doc.ts";
import { readMsg } from "./msg/read-msg.ts";
import { readPpt } from "./ppt/read-ppt.ts";
import type { StorageTask, TypedReading } from "./storage-task.ts";
import { readXls } from "./xls/read-xls.ts";

type StorageReader = (storage: Storage, task: StorageTask) => Promise<TypedReading>;

/** By rights management: who may open it is told by a server. */
const readRightsManaged: StorageReader = async () => ({
  type: "ooxml",
  status: "encrypted",
  reason: "password-required",
  text: ""
});

/** What a folder is, told by the streams in it; the first that fits. */
const kinds: readonly { readonly stream: string; readonly read: StorageReader }[] = [
  { stream: "encryptedpackage", read: readLockedOffice },
  { stream: "\u0009drmcontent", read: readRightsManaged },
  { stream: "worddocument", read: readDoc },
  { stream: "workbook", read: readXls },
  { stream: "book", read: readXls },
  { stream: "powerpoint document", read: readPpt },
  { stream: "__properties_version1.0", read: readMsg }
];

/** Reads a folder of a compound file as the document it holds. Null when it holds none that is known. */
export async function readStorage(
  file: CompoundFile,
  storage: Storage,
  source: DocumentSource,
  depth: number
): Promise<TypedReading | null> {
  const kind = kinds.find(({ stream }) => storage.streams.has(stream));
  if (kind === undefined) return null;
  return kind.read(storage, {
    file,
    source,
    depth,
    readStorage: (inner, deeper) => readStorage(file, inner, source, deeper)
  });
}
