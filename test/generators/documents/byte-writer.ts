/** Puts bytes together, lowest byte of a number first. */
export class ByteWriter {
  private readonly list: number[] = [];

  get length(): number {
    return this.list.length;
  }

  u8(...values: number[]): this {
    for (const value of values) this.list.push(value & 0xff);
    return this;
  }

  u16(...values: number[]): this {
    for (const value of values) this.u8(value, value >> 8);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.u16(value, value >>> 16);
    return this;
  }

  f64(value: number): this {
    return this.bytes(new Uint8Array(new Float64Array([value]).buffer));
  }

  bytes(bytes: Iterable<number>): this {
    for (const byte of bytes) this.list.push(byte);
    return this;
  }

  /** Letters up to U+00FF, a byte each. */
  latin1(text: string): this {
    return this.bytes([...text].map((letter) => letter.charCodeAt(0)));
  }

  utf16(text: string): this {
    for (let at = 0; at < text.length; at++) this.u16(text.charCodeAt(at));
    return this;
  }

  zeros(count: number): this {
    return this.bytes(new Uint8Array(count));
  }

  /** Filled up with zeros to a multiple of `unit`. */
  padTo(unit: number): this {
    return this.zeros((unit - (this.length % unit)) % unit);
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.list);
  }
}
