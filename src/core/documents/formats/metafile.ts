import { u32 } from "../cfb/little-endian.ts";
import type { DocumentFormat, FormatReading } from "../document-format.ts";
import { readEnhancedMetafile } from "../metafile/enhanced-metafile.ts";
import { readWindowsMetafile } from "../metafile/windows-metafile.ts";

/** Drawings in records (EMF, WMF): how Office shows what was pasted into a document, tables among it. */
export const metafile: DocumentFormat = {
  type: "metafile",
  read: ({ bytes }): FormatReading => {
    const drawn = u32(bytes, 0) === 1 ? readEnhancedMetafile(bytes) : readWindowsMetafile(bytes);
    if (drawn === null) return { status: "corrupt", reason: "damaged", text: "" };
    const { text, hasPicture } = drawn;
    return hasPicture ? { status: "partly-read", reason: "no-text-in-document", text } : { status: "read", text };
  }
};
