import { decodeCodePage } from "../cfb/code-page.ts";
import { u16, u32, untilZero, utf16 } from "../cfb/little-endian.ts";

const types = { ansi: 0x1e, unicode: 0x1f, binary: 0x102, object: 0x0d };
const isMultiple = 0x1000;
/** Bytes of a value of fixed length, filled up to four. */
const fixedLengths: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16
};
/** Objects start with the number of their interface. */
const interfaceLength = 16;

interface Value {
  readonly type: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Properties as TNEF writes them, one after another ([MS-OXTNEF] 2.1.3.4). */
export class MapiProperties {
  private readonly values = new Map<number, Value>();
  /** Ends amid a property, or has one of an unknown type. */
  isDamaged = false;
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly codePage: number
  ) {}

  /** All properties in the bytes. */
  static read(bytes: Uint8Array<ArrayBuffer>, codePage: number): MapiProperties {
    const properties = new MapiProperties(bytes, codePage);
    properties.readList();
    return properties;
  }

  /** Properties of each row of a table. */
  static readRows(bytes: Uint8Array<ArrayBuffer>, codePage: number): MapiProperties[] {
    const rows: MapiProperties[] = [];
    let at = 4;
    for (let left = u32(bytes, 0); left > 0 && at < bytes.length; left--) {
      const row = MapiProperties.read(bytes.subarray(at), codePage);
      rows.push(row);
      if (row.isDamaged) break;
      at += row.at;
    }
    return rows;
  }

  text(tag: number): string {
    const value = this.values.get(tag);
    if (value?.type === types.unicode) return untilZero(utf16(value.data, 0, value.data.length));
    return value?.type === types.ansi ? untilZero(decodeCodePage(value.data, this.codePage)) : "";
  }

  binary(tag: number): Uint8Array<ArrayBuffer> {
    const value = this.values.get(tag);
    if (value?.type === types.object) return value.data.subarray(interfaceLength);
    return value?.type === types.binary ? value.data : new Uint8Array();
  }

  number(tag: number): number | undefined {
    const value = this.values.get(tag);
    return value && fixedLengths[value.type] !== undefined ? u32(value.data, 0) : undefined;
  }

  private readList(): void {
    const count = this.long();
    for (let index = 0; index < count && !this.isDamaged; index++) this.readProperty();
  }

  private readProperty(): void {
    const type = u16(this.bytes, this.at);
    const tag = u16(this.bytes, this.at + 2);
    this.at += 4;
    if (tag >= 0x8000) this.skipName();
    const isVariable = Object.values(types).includes(type & ~isMultiple);
    const count = isVariable || type & isMultiple ? this.long() : 1;
    const fixed = fixedLengths[type & ~isMultiple];
    if (!isVariable && fixed === undefined) this.isDamaged = true;
    for (let index = 0; index < count && !this.isDamaged; index++) {
      const data = this.take(isVariable ? this.long() : (fixed ?? 0));
      if (index === 0) this.values.set(tag, { type: type & ~isMultiple, data });
    }
  }

  /** Named properties: a set's number, then a number or a name. */
  private skipName(): void {
    this.at += 16;
    if (this.long() === 1) this.take(this.long());
    else this.at += 4;
  }

  private long(): number {
    if (this.at + 4 > this.bytes.length) this.isDamaged = true;
    this.at += 4;
    return u32(this.bytes, this.at - 4);
  }

  /** Filled up to four bytes. */
  private take(length: number): Uint8Array<ArrayBuffer> {
    const data = this.bytes.subarray(this.at, this.at + length);
    if (data.length < length) this.isDamaged = true;
    this.at += Math.ceil(length / 4) * 4;
    return data;
  }
}
