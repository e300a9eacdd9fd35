import { sniff } from "./sniff.ts";

/** A file that lies in the text of an XML element. */
export interface EmbeddedFile {
  /** Element's name, with an extension that tells markup. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Written out as markup (CDATA or escaped), not coded. */
  readonly isMarkup: boolean;
}

/** Shorter texts are codes and keys: no format that is read fits in them. */
const shortestFile = 64;

/**
 * The file in an element's text, or null where it holds plain text: base64 of a known format or of XML (the PDF in a
 * UBL invoice, the instance in a delivery message), or a whole XML or HTML document as text.
 */
export function embeddedFile(name: string, text: string): EmbeddedFile | null {
  if (text.length < shortestFile) return null;
  if (/^\s*<[?!a-z_]/i.test(text)) return markupFile(name, text);
  return /^[A-Za-z0-9+/\s]{64}/.test(text) ? codedFile(name, text) : null;
}

function markupFile(name: string, text: string): EmbeddedFile | null {
  if (!text.trimEnd().endsWith(">")) return null;
  return { name: `${name}.xml`, bytes: new TextEncoder().encode(text), isMarkup: true };
}

function codedFile(name: string, text: string): EmbeddedFile | null {
  const code = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(code)) return null;
  const head = decode(code.slice(0, 4096));
  if (head === null || (sniff(head) === null && !startsAsMarkup(head))) return null;
  const bytes = decode(code);
  return bytes && { name, bytes, isMarkup: false };
}

function startsAsMarkup(head: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[?!a-z_]/i.test(String.fromCharCode(...head.subarray(0, 64)));
}

function decode(code: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
