import { decodeCodePage } from "./code-page.ts";
import { i16, u16, u32, untilZero, utf16 } from "./little-endian.ts";

/** Properties of one set are few; more are rubbish. */
const mostProperties = 1000;
/** Bytes of one text: values that lie over each other would make a thousand times the file. */
const longest = 65_536;
const types = { short: 2, ansi: 30, unicode: 31 };
/** Property 0 names the others. */
const codePageProperty = 1;

/** The texts of a property set stream ([MS-OLEPS]): title, subject, author, key words, and what an office added itself. */
export function propertyTexts(bytes: Uint8Array, besides: readonly number[] = []): string[] {
  if (bytes.length < 48 || u16(bytes, 0) !== 0xfffe) return [];
  const sets = Math.min(2, u32(bytes, 24));
  const texts = Array.from({ length: sets }, (_, index) => setTexts(bytes, u32(bytes, 28 + index * 20 + 16), besides));
  return [...new Set(texts.flat())];
}

function setTexts(bytes: Uint8Array, from: number, besides: readonly number[]): string[] {
  if (from + 8 > bytes.length) return [];
  const count = Math.min(mostProperties, u32(bytes, from + 4));
  const offsets = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const at = from + 8 + index * 8;
    offsets.set(u32(bytes, at), from + u32(bytes, at + 4));
  }
  const codePage = codePageAt(bytes, offsets.get(codePageProperty));
  const texts: string[] = [];
  for (const [id, at] of offsets) {
    if (id > codePageProperty && !besides.includes(id) && at < bytes.length) texts.push(textAt(bytes, at, codePage));
  }
  return texts.map((text) => untilZero(text).trim()).filter((text) => text !== "");
}

function codePageAt(bytes: Uint8Array, at: number | undefined): number {
  return at === undefined || u32(bytes, at) !== types.short ? 1252 : i16(bytes, at + 4) & 0xffff;
}

/** Empty for values that are no single text: lists (sheet names, slide titles) stand in the document itself. */
function textAt(bytes: Uint8Array, at: number, codePage: number): string {
  const type = u32(bytes, at);
  if (type !== types.ansi && type !== types.unicode) return "";
  const length = u32(bytes, at + 4);
  const isWide = type === types.unicode || codePage === 1200;
  const end = Math.min(bytes.length, at + 8 + Math.min(longest, type === types.unicode ? length * 2 : length));
  return isWide ? utf16(bytes, at + 8, end) : decodeCodePage(bytes.subarray(at + 8, end), codePage);
}
