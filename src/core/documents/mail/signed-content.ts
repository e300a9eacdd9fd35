/** What a Cryptographic Message Syntax file (RFC 5652) holds: `.p7m`, `.p7s`. */
export type CmsContent =
  | { readonly kind: "encrypted" }
  /** `content`: null where the signature stands by itself. `isWhole`: the file is not cut off. */
  | { readonly kind: "signed"; readonly content: Uint8Array<ArrayBuffer> | null; readonly isWhole: boolean }
  | { readonly kind: "unknown" };

interface Element {
  readonly tag: number;
  readonly start: number;
  /** Null: it goes on up to two zero bytes (BER, X.690 8.1.3.6). */
  readonly end: number | null;
  /** Its end is not beyond the file's. */
  readonly isWhole: boolean;
}

const signedData = "2a864886f70d010702";
/** Enveloped, encrypted, enveloped with authentication (RFC 5083). */
const encryptedData = new Set(["2a864886f70d010703", "2a864886f70d010706", "2a864886f70d0109100117"]);
const objectIdentifier = 0x06;
const contextZero = 0xa0;
const octets = 0x04;
const constructedOctets = 0x24;
/** Pieces in pieces that an octet string may be made of. */
const deepest = 8;

/** Whether a file starts as one: an outer sequence, and in it one of these types. */
export function isCms(bytes: Uint8Array): boolean {
  const outer = bytes[0] === 0x30 ? elementAt(bytes, 0) : null;
  const type = inside(bytes, outer);
  if (type?.tag !== objectIdentifier) return false;
  const oid = hex(bytes, type);
  return oid === signedData || encryptedData.has(oid);
}

/** ContentInfo { type, [0] SignedData { version, digests, { type, [0] OCTET STRING } ... } } */
export function readCms(bytes: Uint8Array<ArrayBuffer>): CmsContent {
  const outer = elementAt(bytes, 0);
  const isWhole = outer?.end === null ? bytes.at(-1) === 0 && bytes.at(-2) === 0 : outer?.isWhole === true;
  const type = inside(bytes, outer);
  const oid = type && hex(bytes, type);
  if (oid && encryptedData.has(oid)) return { kind: "encrypted" };
  if (!type || oid !== signedData) return { kind: "unknown" };
  const signed = inside(bytes, elementAt(bytes, type.end ?? 0));
  const version = inside(bytes, signed);
  const digests = behind(bytes, version);
  const encapsulated = behind(bytes, digests);
  const innerType = inside(bytes, encapsulated);
  const isAlone = innerType?.end === encapsulated?.end;
  if (isAlone) return { kind: "signed", content: null, isWhole };
  const content = behind(bytes, innerType);
  if (content?.tag !== contextZero) return { kind: "signed", content: new Uint8Array(), isWhole: false };
  const pieces: Uint8Array[] = [];
  collect(bytes, inside(bytes, content), pieces, 0);
  return { kind: "signed", content: joined(pieces), isWhole };
}

function elementAt(bytes: Uint8Array, at: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  if (first === 0x80) return { tag, start: at + 2, end: null, isWhole: true };
  if (first < 0x80) return element(bytes, tag, at + 2, first);
  const count = first & 0x7f;
  if (count > 4) return null;
  const length = bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return element(bytes, tag, at + 2 + count, length);
}

function element(bytes: Uint8Array, tag: number, start: number, length: number): Element {
  return { tag, start, end: Math.min(bytes.length, start + length), isWhole: start + length <= bytes.length };
}

function inside(bytes: Uint8Array, element: Element | null): Element | null {
  return element && elementAt(bytes, element.start);
}

/** Only one of known length has something behind it that can be found at once. */
function behind(bytes: Uint8Array, element: Element | null): Element | null {
  return element && element.end !== null ? elementAt(bytes, element.end) : null;
}

/** An octet string, whole or in pieces. Returns where it ends. */
function collect(bytes: Uint8Array, element: Element | null, pieces: Uint8Array[], depth: number): number {
  if (element === null || depth > deepest) return bytes.length;
  if (element.tag === octets && element.end !== null) {
    pieces.push(bytes.subarray(element.start, element.end));
    return element.end;
  }
  if (element.tag !== constructedOctets) return bytes.length;
  let at = element.start;
  const end = element.end ?? bytes.length;
  while (at < end && (bytes[at] === octets || bytes[at] === constructedOctets)) {
    at = collect(bytes, elementAt(bytes, at), pieces, depth + 1);
  }
  return element.end ?? at + 2;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function hex(bytes: Uint8Array, { start, end }: Element): string {
  return [...bytes.subarray(start, Math.min(end ?? start, start + 16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
