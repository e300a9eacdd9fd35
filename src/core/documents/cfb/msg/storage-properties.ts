import { decodeCodePage } from "../code-page.ts";
import type { Storage } from "../compound-directory.ts";
import type { CompoundFile } from "../compound-file.ts";
import { utf16 } from "../little-endian.ts";
import { propertyList, propertyName } from "./property-list.ts";

const types = { ansi: "001e", unicode: "001f", binary: "0102", object: "000d" };

/** The properties of a message, recipient or attachment ([MS-OXMSG] 2.1): long ones in streams, short ones in a list. */
export class StorageProperties {
  private readonly numbers: ReadonlyMap<number, number>;

  /** `headLength`: as of `propertyList`. */
  constructor(
    private readonly file: CompoundFile,
    readonly storage: Storage,
    headLength: number,
    private readonly codePage = 1252
  ) {
    this.numbers = propertyList(file, storage, headLength).numbers;
  }

  number(tag: number): number | undefined {
    return this.numbers.get(tag);
  }

  text(tag: number): string {
    const unicode = this.stream(tag, types.unicode);
    if (unicode.length > 0) return withoutZeros(utf16(unicode, 0, unicode.length));
    return withoutZeros(decodeCodePage(this.stream(tag, types.ansi), this.codePage));
  }

  binary(tag: number): Uint8Array<ArrayBuffer> {
    return this.stream(tag, types.binary);
  }

  hasBinary(tag: number): boolean {
    return this.storage.streams.has(propertyName(tag, types.binary));
  }

  /** The folder that holds an object: a mail, or an object of another program. */
  object(tag: number): Storage | undefined {
    return this.storage.storages.get(propertyName(tag, types.object));
  }

  /** Tags of all texts that are stored in streams. */
  textTags(): number[] {
    const names = [...this.storage.streams.keys()].flatMap(
      (name) => /^__substg1\.0_([0-9a-f]{4})001[ef]$/.exec(name) ?? []
    );
    return names.filter((name) => name.length === 4).map((name) => Number.parseInt(name, 16));
  }

  private stream(tag: number, type: string): Uint8Array<ArrayBuffer> {
    return this.file.readNamed(this.storage, propertyName(tag, type));
  }
}

/** A zero ends a text. One with more behind it was no end: what is behind it is text too. */
function withoutZeros(text: string): string {
  return text.replace(/\0+$/, "").replaceAll("\0", " ");
}
