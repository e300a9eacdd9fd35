import { decodeCodePage } from "../code-page.ts";
import type { Storage } from "../compound-directory.ts";
import type { CompoundFile } from "../compound-file.ts";
import { u16, u32, untilZero, utf16 } from "../little-endian.ts";

const types = { ansi: "001e", unicode: "001f", binary: "0102", object: "000d" };
const fixedStream = "__properties_version1.0";
const fixedLength = 16;

/** The properties of a message, recipient or attachment ([MS-OXMSG] 2.1): long ones in streams, short ones in a list. */
export class StorageProperties {
  private readonly numbers = new Map<number, number>();

  /** `headLength`: bytes before the list: 32 at the top, 24 in a mail inside, 8 elsewhere. */
  constructor(
    private readonly file: CompoundFile,
    readonly storage: Storage,
    headLength: number,
    private readonly codePage = 1252
  ) {
    const bytes = file.readNamed(storage, fixedStream);
    for (let at = headLength; at + fixedLength <= bytes.length; at += fixedLength) {
      this.numbers.set(u16(bytes, at + 2), u32(bytes, at + 8));
    }
  }

  number(tag: number): number | undefined {
    return this.numbers.get(tag);
  }

  text(tag: number): string {
    const unicode = this.stream(tag, types.unicode);
    if (unicode.length > 0) return untilZero(utf16(unicode, 0, unicode.length));
    return untilZero(decodeCodePage(this.stream(tag, types.ansi), this.codePage));
  }

  binary(tag: number): Uint8Array<ArrayBuffer> {
    return this.stream(tag, types.binary);
  }

  hasBinary(tag: number): boolean {
    return this.storage.streams.has(nameOf(tag, types.binary));
  }

  /** The folder that holds an object: a mail, or an object of another program. */
  object(tag: number): Storage | undefined {
    return this.storage.storages.get(nameOf(tag, types.object));
  }

  /** Tags of all texts that are stored in streams. */
  textTags(): number[] {
    const names = [...this.storage.streams.keys()].flatMap(
      (name) => /^__substg1\.0_([0-9a-f]{4})001[ef]$/.exec(name) ?? []
    );
    return names.filter((name) => name.length === 4).map((name) => Number.parseInt(name, 16));
  }

  private stream(tag: number, type: string): Uint8Array<ArrayBuffer> {
    return this.file.readNamed(this.storage, nameOf(tag, type));
  }
}

function nameOf(tag: number, type: string): string {
  return `__substg1.0_${tag.toString(16).padStart(4, "0")}${type}`;
}
