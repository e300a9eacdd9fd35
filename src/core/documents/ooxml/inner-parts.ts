import { addInnerFile } from "../cfb/inner-file.ts";
import { sniff } from "../sniff.ts";
import type { TextBuilder } from "../text-builder.ts";
import type { PackageParts } from "../zip/package-parts.ts";
import { smallestPicture } from "./ooxml-limits.ts";

/** Parts that no one reads: macros, printers, fonts, sound and film, the picture of the first page, signatures. */
const machineParts =
  /vbaproject|printersettings|\.(?:odttf|fntdata|ttf|otf|sigs|mp3|mp4|m4a|m4v|wav|wma|wmv|avi|mov|mpe?g|ogg|webm)$|(?:^|\/)thumbnail\.\w+$|\/activex\d*\.bin$/;
const pictures = new Set(["png", "jpeg", "gif", "bmp", "tiff", "webp", "heic"]);

/** Whether a part is XML, by its first bytes. */
export function startsAsXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/\0/g, "");
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[?!a-z_]/i.test(start);
}

export const isMachinePart = (name: string): boolean => machineParts.test(name);

/** Reads a file or picture that lies in the document. */
export async function addInnerPart(
  builder: TextBuilder,
  parts: PackageParts,
  name: string,
  bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
  if (bytes.length === 0) return;
  if (pictures.has(sniff(bytes) ?? "") && bytes.length < smallestPicture) return;
  const original = parts.originalName(name);
  await addInnerFile(builder, original.slice(original.lastIndexOf("/") + 1), bytes, parts.source);
}
