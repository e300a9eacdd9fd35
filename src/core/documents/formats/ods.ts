import type { DocumentFormat } from "../document-format.ts";
import { readOdf } from "../odf/read-odf.ts";

/** OpenDocument spreadsheets, with templates; also as one XML document. */
export const ods: DocumentFormat = { type: "ods", read: readOdf };
