/** Bytes that come in pieces. */
export class ByteCollector {
  private bytes = new Uint8Array(256);
  private length = 0;
  private nibble = -1;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  push(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  pushAll(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Bytes written as hexadecimal digits; a byte may be split over two pieces. */
  pushHex(digits: Uint8Array): void {
    this.reserve((digits.length >> 1) + 1);
    for (const digit of digits) {
      const value = hexValue(digit);
      if (value < 0) continue;
      if (this.nibble < 0) this.nibble = value;
      else {
        this.bytes[this.length++] = this.nibble * 16 + value;
        this.nibble = -1;
      }
    }
  }

  /** What came so far; valid until the next piece comes. Starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    this.nibble = -1;
    return taken;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

function hexValue(digit: number): number {
  if (digit >= 0x30 && digit <= 0x39) return digit - 0x30;
  const letter = digit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
