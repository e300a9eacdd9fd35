import { deflateRawSync } from "node:zlib";
import { crc32Of } from "../fixtures/crc32.ts";

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Packs parts into a ZIP archive (APPNOTE 4.3), without dates: the same parts give the same bytes. */
export function zipOfParts(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = bytesOf(part);
    // ODF wants its type in plain bytes at the start.
    const isStored = part.name === "mimetype";
    const packed = isStored ? Buffer.from(content) : deflateRawSync(content);
    const fields = entryFields(isStored ? 0 : 8, content, packed.length, name.length);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name, packed]);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields, directoryFields(at), name);
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...locals, listed, endOf(parts.length, listed.length, at)]));
}

export function bytesOf({ content }: ZipPart): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** What an entry's own header and the directory both say of it. */
function entryFields(method: number, content: Uint8Array, packed: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // Names are UTF-8.
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(method, 4);
  // The first day that the format knows.
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32Of(content), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function directoryFields(offset: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(offset, 10);
  return fields;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
