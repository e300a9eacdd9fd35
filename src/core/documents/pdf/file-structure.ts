/** Bytes at the end of a file in which its end mark must stand; mail servers append a few. */
const tailSpan = 2048;

/**
 * Whether a PDF file's own directory is where it says (PDF 32000-1, section 7.5.5). pdf.js repairs silently what is
 * not:
 * it opens a file that was cut off and shows the pages that are left, so "opened" is not "complete".
 */
export function isWholePdf(bytes: Uint8Array): boolean {
  const tail = latin1(bytes, bytes.length - tailSpan, bytes.length);
  const end = tail.lastIndexOf("%%EOF");
  const start = /startxref\s+(\d{1,12})\s*$/.exec(tail.slice(0, Math.max(end, 0)));
  if (!start) return false;
  const offset = Number(start[1]);
  // Offsets count from the header, before which some mailers leave a line of their own.
  const header = Math.max(0, latin1(bytes, 0, 1024).indexOf("%PDF-"));
  return isDirectory(bytes, offset) || isDirectory(bytes, offset + header);
}

/** A cross-reference table, or the stream object that replaces it from PDF 1.5 on. */
function isDirectory(bytes: Uint8Array, offset: number): boolean {
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(latin1(bytes, offset, offset + 40));
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));
}
