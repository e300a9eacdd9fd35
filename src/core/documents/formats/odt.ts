import type { DocumentFormat } from "../document-format.ts";
import { readOdf } from "../odf/read-odf.ts";

/** OpenDocument text, with templates; also as one XML document. */
export const odt: DocumentFormat = { type: "odt", read: readOdf };
