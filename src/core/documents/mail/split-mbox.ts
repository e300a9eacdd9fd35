const lineFeed = 10;
const greater = 0x3e;
const from = [0x46, 0x72, 0x6f, 0x6d, 0x20];

/**
 * The messages of an mbox file (RFC 4155), without the `From ` line before each. Such a line counts only behind an empty
 * line, with a time in it, and before a header: programs that do not mark it in the text of a mail are many.
 */
export function* splitMbox(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  let start = -1;
  for (let at = 0; at < bytes.length; at = lineEnd(bytes, at)) {
    if (!startsFrom(bytes, at) || !isSeparator(bytes, at, start < 0)) continue;
    if (start >= 0) yield unmarked(bytes.subarray(start, at));
    start = lineEnd(bytes, at);
  }
  if (start >= 0) yield unmarked(bytes.subarray(start));
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(lineFeed, at);
  return end < 0 ? bytes.length : end + 1;
}

function startsFrom(bytes: Uint8Array, at: number): boolean {
  return from.every((code, index) => bytes[at + index] === code);
}

function isSeparator(bytes: Uint8Array, at: number, isFirst: boolean): boolean {
  if (isFirst) return true;
  const isBehindEmptyLine = bytes[at - 2] === lineFeed || (bytes[at - 2] === 13 && bytes[at - 3] === lineFeed);
  const next = lineEnd(bytes, at);
  return (
    isBehindEmptyLine &&
    /\d:\d\d/.test(latin1(bytes, at, next)) &&
    /^(?:>?From |[!-9;-~]+:)/.test(latin1(bytes, next, next + 80))
  );
}

/** In the text of a mail, lines that start with `From ` get a `>`; those that had one, one more. */
function unmarked(message: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const marks: number[] = [];
  for (let at = message.indexOf(greater); at >= 0; at = message.indexOf(greater, at + 1)) {
    if (at > 0 && message[at - 1] !== lineFeed) continue;
    let end = at;
    while (message[end] === greater) end++;
    if (startsFrom(message, end)) marks.push(at);
    at = end - 1;
  }
  return marks.length === 0 ? message : without(message, marks);
}

function without(message: Uint8Array<ArrayBuffer>, marks: readonly number[]): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(message.length - marks.length);
  let at = 0;
  let to = 0;
  for (const mark of [...marks, message.length]) {
    plain.set(message.subarray(at, mark), to);
    to += mark - at;
    at = mark + 1;
  }
  return plain;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 256)));
}
