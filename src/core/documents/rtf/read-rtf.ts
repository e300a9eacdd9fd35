import { htmlToText } from "../html-text.ts";
import type { PartName } from "../reading.ts";
import { RtfReader } from "./rtf-reader.ts";
import { readTokens } from "./rtf-tokens.ts";

export interface RtfReading {
  /** The body, or, of a mail made from HTML, the text of that. */
  readonly text: string;
  /** Headers, notes, comments, text boxes, properties, each with the part it stands in. */
  readonly parts: readonly { readonly part: PartName; readonly text: string }[];
  /** Embedded objects, as the file holds them. */
  readonly objects: readonly Uint8Array<ArrayBuffer>[];
  /** Pictures in whatever format the file holds them. */
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
  /** Its groups do not close as they opened: something was lost or is read in the wrong place. */
  readonly isDamaged: boolean;
  /** The body goes on. */
  readonly isCut: boolean;
}

/** Bytes behind the last group that say nothing: line ends, zeros, a mailer's footer. */
const stray = 64;

/** A bracket went missing or was put in: what follows the last group is RTF still. */
function goesOn(rest: Uint8Array): boolean {
  if (rest.length > stray) return true;
  const text = String.fromCharCode(...rest);
  return /[\\{}]/.test(text) && /[\da-z]/i.test(text);
}

/** Reads RTF (up to 1.9). Malformed groups cost no text: what cannot be made out stands as it comes. `most`: as of `RtfReader`. */
export function readRtf(bytes: Uint8Array<ArrayBuffer>, most?: number): RtfReading {
  const reader = new RtfReader(most);
  const end = readTokens(bytes, reader);
  reader.flush();
  const body = reader.body.toString();
  const parts = reader.parts.map(({ part, text }) => ({ part, text: text.toString().trim() }));
  const isAbout = ({ part }: { readonly part: PartName }): boolean => part === "properties";
  return {
    text: (reader.isFromHtml ? htmlToText(body) : body).trimEnd(),
    // Written first, read last.
    parts: [...parts.filter((one) => !isAbout(one)), ...parts.filter(isAbout)].filter(({ text }) => text !== ""),
    objects: reader.objects,
    pictures: reader.pictures,
    isDamaged: end < 0 || reader.isTooDeep || goesOn(bytes.subarray(end)),
    isCut: reader.body.isFull
  };
}
