import { isSpelled } from "./name-table.ts";
import type { XmlAttributes } from "./xml-handler.ts";
import { digits, plainString, withEntities } from "./xml-string.ts";

/** Numbers kept of each attribute: where its local name begins and ends, its value, and whether it has a prefix. */
const stride = 5;
/** No format has elements with more; those beyond are left out and the document counts as damaged. */
const mostAttributes = 256;

/** Where the attributes of the tag that was scanned last lie; their values become strings only when asked for. */
export class TagAttributes implements XmlAttributes {
  private readonly spots = new Int32Array(stride * mostAttributes);
  private count = 0;
  private bytes: Uint8Array = new Uint8Array();
  isDamaged = false;

  start(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.count = 0;
  }

  add(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number, hasPrefix: boolean): void {
    if (this.count === mostAttributes) {
      this.isDamaged = true;
      return;
    }
    const at = this.count++ * stride;
    this.spots[at] = nameFrom;
    this.spots[at + 1] = nameTo;
    this.spots[at + 2] = valueFrom;
    this.spots[at + 3] = valueTo;
    this.spots[at + 4] = hasPrefix ? 1 : 0;
  }

  get(name: string): string | undefined {
    const at = this.find(name, 0);
    return at < 0 ? this.prefixed(name) : this.value(at);
  }

  prefixed(name: string): string | undefined {
    const at = this.find(name, 1);
    return at < 0 ? undefined : this.value(at);
  }

  integer(name: string): number {
    const at = this.find(name, 0);
    return at < 0 ? -1 : digits(this.bytes, this.spots[at + 2] ?? 0, this.spots[at + 3] ?? 0);
  }

  column(name: string): number {
    const at = this.find(name, 0);
    let column = 0;
    for (let spot = this.spots[at + 2] ?? 0; at >= 0 && spot < (this.spots[at + 3] ?? 0); spot++) {
      const letter = ((this.bytes[spot] ?? 0) | 32) - 96;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    return column - 1;
  }

  list(): readonly (readonly [name: string, value: string])[] {
    return Array.from({ length: this.count }, (_, index) => {
      const at = index * stride;
      const name = plainString(this.bytes, this.spots[at] ?? 0, this.spots[at + 1] ?? 0, false).text;
      return [name, this.value(at)] as const;
    });
  }

  /** Where the numbers of the attribute begin; -1 where there is none. */
  private find(name: string, prefix: number): number {
    for (let at = 0; at < this.count * stride; at += stride) {
      if (this.spots[at + 4] !== prefix) continue;
      if (isSpelled(name, this.bytes, this.spots[at] ?? 0, this.spots[at + 1] ?? 0)) return at;
    }
    return -1;
  }

  private value(at: number): string {
    const from = this.spots[at + 2] ?? 0;
    const to = this.spots[at + 3] ?? 0;
    let high = 0;
    for (let index = from; index < to; index++) high |= this.bytes[index] ?? 0;
    const plain = plainString(this.bytes, from, to, high < 128);
    if (!plain.text.includes("&")) return this.sound(plain);
    const { text, isSound } = withEntities(plain.text);
    return this.sound({ text, isSound: isSound && plain.isSound });
  }

  private sound({ text, isSound }: { readonly text: string; readonly isSound: boolean }): string {
    if (!isSound) this.isDamaged = true;
    return text;
  }
}
