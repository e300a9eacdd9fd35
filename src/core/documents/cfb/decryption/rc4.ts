/** The stream cipher RC4: the same call encrypts and decrypts. Broken since long; Office up to 2003 used it. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, index) => index);
  private first = 0;
  private second = 0;

  constructor(key: Uint8Array) {
    for (let index = 0, other = 0; index < 256; index++) {
      other = (other + (this.state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255;
      this.swap(index, other);
    }
  }

  /** Goes on where the last call ended. Changes the bytes themselves. */
  apply(bytes: Uint8Array): void {
    const { state } = this;
    for (let at = 0; at < bytes.length; at++) {
      this.first = (this.first + 1) & 255;
      this.second = (this.second + (state[this.first] ?? 0)) & 255;
      this.swap(this.first, this.second);
      const sum = (state[this.first] ?? 0) + (state[this.second] ?? 0);
      bytes[at] = (bytes[at] ?? 0) ^ (state[sum & 255] ?? 0);
    }
  }

  private swap(one: number, other: number): void {
    const kept = this.state[one] ?? 0;
    this.state[one] = this.state[other] ?? 0;
    this.state[other] = kept;
  }
}
