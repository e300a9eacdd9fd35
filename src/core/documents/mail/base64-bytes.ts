const padding = 0x3d;
const values = new Int8Array(256).fill(-1);
"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("").forEach((char, value) => {
  values[char.charCodeAt(0)] = value;
});

/** Bytes of base64 in ASCII; what is none is stepped over, and padding ends a unit, as mail programs do it. */
export function base64Bytes(code: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((code.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (const char of code) {
    const value = values[char] ?? -1;
    if (char === padding) count = 0;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = bits >> count;
  }
  return bytes.subarray(0, length);
}
