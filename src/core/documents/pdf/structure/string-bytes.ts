import { latin1, type PdfText } from "./pdf-syntax.ts";

const escaped: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** What a string says (ISO 32000-1, 7.3.4), as bytes. `file`: what it was read from. */
export function stringBytes(file: Uint8Array, { from, to }: PdfText): Uint8Array<ArrayBuffer> {
  const written = latin1(file, from + 1, to - 1);
  return Uint8Array.from(file[from] === 0x3c ? hexadecimal(written) : literal(written), (one) => one.charCodeAt(0));
}

function hexadecimal(written: string): string {
  const digits = written.replace(/\s+/g, "");
  return digits.replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, "0"), 16)));
}

function literal(written: string): string {
  return written.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])|\r\n?/g, (_, what?: string) => {
    if (what === undefined) return "\n";
    if (/[0-7]/.test(what)) return String.fromCharCode(Number.parseInt(what, 8) & 255);
    return /[\r\n]/.test(what) ? "" : (escaped[what] ?? what);
  });
}
