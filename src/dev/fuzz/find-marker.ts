/** Characters of a word that may have changed: a flipped bit changes what is written, and no reader can tell. */
const mostSlips = 2;

/** Whether a text holds a word, but for a letter or two. */
export function holdsMarker(text: string, marker: string): boolean {
  if (text.includes(marker)) return true;
  for (let at = 0; at + marker.length - mostSlips <= text.length; at++) {
    if (slipsAt(text, at, marker) <= mostSlips) return true;
  }
  return false;
}

function slipsAt(text: string, at: number, marker: string): number {
  let slips = 0;
  for (let index = 0; index < marker.length && slips <= mostSlips; index++) {
    if (text.charCodeAt(at + index) !== marker.charCodeAt(index)) slips++;
  }
  return slips;
}

/** How often a word stands in bytes as it is: plain, in UTF-16, in hexadecimal digits, or in base64. */
export function timesWritten(bytes: Uint8Array, marker: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return formsOf(marker).reduce((sum, form) => sum + occurrences(buffer, form), 0);
}

function formsOf(marker: string): Buffer[] {
  const plain = Buffer.from(marker, "utf8");
  // Without its last zero it is in both orders of bytes.
  const wide = Buffer.from(marker, "utf16le").subarray(0, -1);
  const hexadecimal = Buffer.from(plain.toString("hex"));
  return [plain, wide, hexadecimal, ...[0, 1, 2].map((shift) => base64Core(plain, shift))];
}

/** The letters of base64 that depend on the word alone, when it begins at `shift` in a group of three bytes. */
function base64Core(plain: Buffer, shift: number): Buffer {
  const code = Buffer.concat([Buffer.alloc(shift), plain]).toString("base64");
  const first = Math.ceil((shift * 8) / 6);
  const whole = Math.floor(((plain.length + shift) * 8) / 6);
  return Buffer.from(code.slice(first, whole));
}

function occurrences(buffer: Buffer, sought: Buffer): number {
  let count = 0;
  for (let at = buffer.indexOf(sought); at >= 0; at = buffer.indexOf(sought, at + 1)) count++;
  return count;
}
