import { crc32Of } from "../../../src/dev/fixtures/crc32.ts";

/** Hand-made RAR archives, for no free program writes them: nothing is packed, and encrypted content is any bytes. */
export interface RarEntry {
  readonly name: string;
  readonly content: string;
  readonly encrypted?: boolean;
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

function vint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...vint(Math.floor(value / 128))];
}

/** RAR 4 (version 1.5 to 4): blocks with a 16-bit sum. */
export function rar4(entries: readonly RarEntry[]): Uint8Array<ArrayBuffer> {
  const main = block4(0x73, 0, [0, 0, 0, 0, 0, 0]);
  const files = entries.flatMap(({ name, content, encrypted }) => {
    const data = bytesOf(content);
    const fields = [
      ...u32(data.length),
      ...u32(data.length),
      3,
      ...u32(crc32Of(Uint8Array.from(data))),
      ...u32(0),
      20,
      0x30
    ];
    const header = [...fields, ...u16(bytesOf(name).length), ...u32(0o100644), ...bytesOf(name)];
    return [...block4(0x74, 0x8000 | (encrypted ? 4 : 0), header), ...data];
  });
  return Uint8Array.from([...bytesOf("Rar!"), 0x1a, 7, 0, ...main, ...files, ...block4(0x7b, 0x4000, [])]);
}

/** RAR 4 whose headers are encrypted: behind the main header there is noise. */
export function rar4HeadersEncrypted(): Uint8Array<ArrayBuffer> {
  const noise = Array.from({ length: 200 }, (_, at) => (at * 193 + 7) & 255);
  return Uint8Array.from([...bytesOf("Rar!"), 0x1a, 7, 0, ...block4(0x73, 0x80, [0, 0, 0, 0, 0, 0]), ...noise]);
}

function block4(type: number, flags: number, fields: readonly number[]): number[] {
  const header = [type, ...u16(flags), ...u16(7 + fields.length), ...fields];
  return [...u16(crc32Of(Uint8Array.from(header)) & 0xffff), ...header];
}

const salt = Array.from({ length: 16 }, (_, at) => at + 1);

/** RAR 5: blocks with numbers of any length. */
export function rar5(entries: readonly RarEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.flatMap(({ name, content, encrypted }) => {
    const data = bytesOf(content);
    const lock = [1, 0, 0, 15, ...salt, ...salt];
    const extra = encrypted ? [...vint(lock.length), ...lock] : [];
    const sizes = encrypted ? [3, ...vint(extra.length), ...vint(data.length)] : [2, ...vint(data.length)];
    const about = [4, ...vint(data.length), ...vint(0o100644), ...u32(crc32Of(Uint8Array.from(data))), 0, 1];
    return [...block5([2, ...sizes, ...about, ...vint(bytesOf(name).length), ...bytesOf(name), ...extra]), ...data];
  });
  return Uint8Array.from([...head5, ...block5([1, 0, 0]), ...files, ...block5([5, 0, 0])]);
}

export function rar5HeadersEncrypted(): Uint8Array<ArrayBuffer> {
  const noise = Array.from({ length: 200 }, (_, at) => (at * 193 + 7) & 255);
  return Uint8Array.from([...head5, ...block5([4, 0, 0, 0, 15, ...salt]), ...noise]);
}

const head5 = [...bytesOf("Rar!"), 0x1a, 7, 1, 0];

function block5(fields: readonly number[]): number[] {
  const sized = [...vint(fields.length), ...fields];
  return [...u32(crc32Of(Uint8Array.from(sized))), ...sized];
}
