import type { DocumentFormat } from "../document-format.ts";
import { readFolded } from "../read-folded.ts";

export const vcard: DocumentFormat = { type: "vcard", read: readFolded };
