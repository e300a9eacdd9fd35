import { u32 } from "../little-endian.ts";

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Uint32Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));
const blockLength = 64;

/** MD5 (RFC 1321), which the platform lacks. Proves nothing today; Office 97 made its keys with it. */
export function md5(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  const filled = withLength(bytes);
  for (let at = 0; at < filled.length; at += blockLength) addBlock(state, filled, at);
  const hash = new Uint8Array(16);
  const view = new DataView(hash.buffer);
  for (const [index, word] of state.entries()) view.setUint32(index * 4, word, true);
  return hash;
}

function withLength(bytes: Uint8Array): Uint8Array {
  const filled = new Uint8Array(Math.ceil((bytes.length + 9) / blockLength) * blockLength);
  filled.set(bytes);
  filled[bytes.length] = 0x80;
  const view = new DataView(filled.buffer);
  view.setUint32(filled.length - 8, bytes.length * 8, true);
  view.setUint32(filled.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  return filled;
}

function addBlock(state: Uint32Array, bytes: Uint8Array, at: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const word = u32(bytes, at + 4 * wordOf(round, step));
    const sum = (a + mixed(round, b, c, d) + (sines[step] ?? 0) + word) >>> 0;
    const shift = shifts[round * 4 + (step & 3)] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0];
  }
  for (const [index, word] of [a, b, c, d].entries()) state[index] = (state[index] ?? 0) + word;
}

const wordOf = (round: number, step: number): number => ([step, 5 * step + 1, 3 * step + 5, 7 * step][round] ?? 0) & 15;

function mixed(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (b & d) | (c & ~d);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}
