import type { Storage } from "../compound-directory.ts";
import type { CompoundFile } from "../compound-file.ts";
import { u16, u32 } from "../little-endian.ts";

const stream = "__properties_version1.0";
const entryLength = 16;
/** Types whose values lie in streams or folders of their own: texts, bytes, objects, identifiers. */
const apart: ReadonlySet<number> = new Set([0x1e, 0x1f, 0x102, 0x0d, 0x48]);
/** In the type of values of which there may be several; they lie apart too. */
const several = 0x1000;

/** The list of a message's, recipient's or attachment's properties ([MS-OXMSG] 2.4). */
export interface PropertyList {
  readonly head: Uint8Array;
  /** Tag -> the value, of those that fit in the list. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Name of the stream or folder -> its length as the list tells it (bytes), of the others. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** `headLength`: bytes before the entries: 32 at the top, 24 in a mail inside, 8 elsewhere. */
export function propertyList(file: CompoundFile, storage: Storage, headLength: number): PropertyList {
  const bytes = file.readNamed(storage, stream);
  const numbers = new Map<number, number>();
  const sizes = new Map<string, number>();
  for (let at = headLength; at + entryLength <= bytes.length; at += entryLength) {
    const [type, tag, value] = [u16(bytes, at), u16(bytes, at + 2), u32(bytes, at + 8)];
    numbers.set(tag, value);
    if (apart.has(type) || (type & several) !== 0) sizes.set(propertyName(tag, hex(type)), value);
  }
  return { head: bytes.subarray(0, headLength), numbers, sizes };
}

/** Of the stream or folder in which a value lies. `type`: four hexadecimal digits. */
export function propertyName(tag: number, type: string): string {
  return `__substg1.0_${hex(tag)}${type}`;
}

const hex = (number: number): string => number.toString(16).padStart(4, "0");
