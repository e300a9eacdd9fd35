import { decodeCodePage } from "../cfb/code-page.ts";
import { u32, untilZero } from "../cfb/little-endian.ts";

export interface Ole1Object {
  /** Program's name for what it is: `Package`, `Excel.Sheet.8`. */
  readonly className: string;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly isCutShort: boolean;
}

const embedded = 2;

/** The object in an RTF's `\objdata` ([MS-OLEDS] 2.2.5). Null when it is a link, or none. */
export function readOle1Object(bytes: Uint8Array<ArrayBuffer>): Ole1Object | null {
  if (u32(bytes, 4) !== embedded) return null;
  const classEnd = 12 + u32(bytes, 8);
  const className = untilZero(decodeCodePage(bytes.subarray(12, classEnd), 1252));
  const topicEnd = classEnd + 4 + u32(bytes, classEnd);
  const itemEnd = topicEnd + 4 + u32(bytes, topicEnd);
  const length = u32(bytes, itemEnd);
  if (itemEnd + 4 > bytes.length || length === 0) return null;
  const data = bytes.subarray(itemEnd + 4, itemEnd + 4 + length);
  return { className, data, isCutShort: data.length < length };
}
