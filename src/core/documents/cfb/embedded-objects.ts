import { embeddedDepth } from "../limits.ts";
import { sniff } from "../sniff.ts";
import type { TextBuilder } from "../text-builder.ts";
import type { Storage } from "./compound-directory.ts";
import { addInnerFile } from "./inner-file.ts";
import { unpackOlePackage } from "./ole-package.ts";
import type { StorageTask } from "./storage-task.ts";

/** Streams of an object that hold no document: its kind, its links, its picture on the page, formulas. */
const besides = /^(?:[\u0001-\u0006]|equation native$|mathtype)/i;
/** A form's control: its state stands in the document's own text. */
export const isControl = (storage: Storage): boolean =>
  storage.streams.has("\u0003ocxname") || storage.streams.has("\u0003ocxdata");

/** Reads the objects that lie in the folders of `parent`, as files inside this one. */
export async function addEmbeddedObjects(
  builder: TextBuilder,
  parent: Storage | undefined,
  task: StorageTask,
  isObject: (name: string) => boolean = () => true
): Promise<void> {
  let count = 0;
  for (const [name, storage] of parent?.storages ?? []) {
    if (isObject(name)) await addStorageObject(builder, `object-${++count}`, storage, task);
  }
}

/** Adds one object: a packed file, or a document in the folder itself. */
export async function addStorageObject(
  builder: TextBuilder,
  name: string,
  storage: Storage,
  task: StorageTask
): Promise<void> {
  if (await addPackedFile(builder, name, storage, task)) return;
  if (task.depth >= embeddedDepth) builder.notRead(name, "partly-read", "over-depth-limit");
  else if (task.source.budget.entries-- <= 0) builder.notRead(name, "partly-read", "over-entry-limit");
  else await addStorage(builder, name, storage, task);
}

async function addStorage(builder: TextBuilder, name: string, storage: Storage, task: StorageTask): Promise<void> {
  const reading = await task.readStorage(storage, task.depth + 1);
  if (reading) builder.inner(name, reading);
  else if (!isControl(storage) && [...storage.streams.keys()].some((stream) => !besides.test(stream))) {
    builder.notRead(name, "unsupported", "unknown-type");
  }
}

/** Adds the file that lies in one of the folder's streams. False when none does. */
export async function addPackedFile(
  builder: TextBuilder,
  name: string,
  storage: Storage,
  task: StorageTask
): Promise<boolean> {
  const native = storage.streams.get("\u0001ole10native");
  if (native) return addNative(builder, name, task.file.read(native).subarray(4), task);
  for (const [key, stream] of storage.streams) {
    if (besides.test(key) || !holders.has(key)) continue;
    const bytes = task.file.read(stream);
    if (sniff(bytes) === null) continue;
    await addInnerFile(builder, name, bytes, task.source);
    return true;
  }
  return false;
}

/** Streams in which programs put a whole file: Office since 2007, LibreOffice, Acrobat. */
const holders = new Set(["package", "embeddedodf", "contents"]);

async function addNative(
  builder: TextBuilder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { source }: StorageTask
): Promise<boolean> {
  const packed = unpackOlePackage(bytes);
  if (packed?.isCutShort) builder.notRead(packed.name, "partly-read", "part-damaged");
  if (packed) await addInnerFile(builder, packed.name || name, packed.bytes, source);
  else if (sniff(bytes) !== null) await addInnerFile(builder, name, bytes, source);
  else builder.notRead(name, "unsupported", "unknown-type");
  return true;
}
