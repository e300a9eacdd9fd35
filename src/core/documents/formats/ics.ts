import type { DocumentFormat } from "../document-format.ts";
import { readFolded } from "../read-folded.ts";

export const ics: DocumentFormat = { type: "ics", read: readFolded };
