import type { DocumentFormat } from "../document-format.ts";
import { readOdf } from "../odf/read-odf.ts";

/** OpenDocument presentations and drawings, with templates; also as one XML document. */
export const odp: DocumentFormat = { type: "odp", read: readOdf };
