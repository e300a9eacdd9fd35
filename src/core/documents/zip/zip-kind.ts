import { u16, u32 } from "../cfb/little-endian.ts";
import { findLocalEntries } from "./local-entries.ts";

/** Names that are looked at to tell what an archive is. */
const mostNames = 5000;

/** OpenDocument and its forerunner, by the words of their media type. */
const openDocuments: readonly (readonly [mark: RegExp, type: string])[] = [
  [/opendocument\.text|sun\.xml\.writer/, "odt"],
  [/opendocument\.(?:spreadsheet|chart)|sun\.xml\.calc/, "ods"],
  [/opendocument\.(?:presentation|graphics)|sun\.xml\.(?:impress|draw)/, "odp"],
  [/application\/epub\+zip/, "epub"]
];

const folders: readonly (readonly [folder: string, type: string])[] = [
  ["word/", "docx"],
  ["xl/", "xlsx"],
  ["ppt/", "pptx"]
];

/**
 * What a ZIP archive is, by the names in its own directory: a document packed in an archive does not make the archive
 * one. `docx`, `xlsx`, `pptx`, `odt`, `ods`, `odp`, `epub`, or `zip` for an archive of files.
 */
export function zipKind(bytes: Uint8Array<ArrayBuffer>): string {
  const mediaType = leadingMediaType(bytes);
  const document = openDocuments.find(([mark]) => mark.test(mediaType));
  if (document) return document[1];
  const names = entryNames(bytes).map((name) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase());
  if (names.includes("[content_types].xml") || names.includes("_rels/.rels")) {
    return folders.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? "zip";
  }
  return names.includes("content.xml") && names.includes("meta-inf/manifest.xml") ? "odt" : "zip";
}

/** The first entry of an OpenDocument file, not compressed: `mimetype` (ODF 1.3 part 2, 3.3). */
function leadingMediaType(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 160));
  return start.slice(30, 38) === "mimetype" ? start.slice(38) : "";
}

function entryNames(bytes: Uint8Array<ArrayBuffer>): readonly string[] {
  const listed = directoryNames(bytes);
  return listed.length > 0 ? listed : findLocalEntries(bytes, []).map(({ name }) => name);
}

function directoryNames(bytes: Uint8Array): readonly string[] {
  const end = endRecord(bytes);
  const names: string[] = [];
  if (end < 0) return names;
  // The directory ends where its end record begins; what it says of its offset is off in an archive behind other data.
  let at = Math.max(0, end - u32(bytes, end + 12));
  if (u32(bytes, at) !== 0x02014b50) at = u32(bytes, end + 16);
  while (names.length < mostNames && u32(bytes, at) === 0x02014b50) {
    const length = u16(bytes, at + 28);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return names;
}

function endRecord(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--) {
    if (bytes[at] === 0x50 && u32(bytes, at) === 0x06054b50) return at;
  }
  return -1;
}
