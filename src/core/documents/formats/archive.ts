import { readArchive } from "../archive/read-archive.ts";
import type { DocumentFormat } from "../document-format.ts";

export const sevenZip: DocumentFormat = { type: "7z", read: readArchive };
export const rar: DocumentFormat = { type: "rar", read: readArchive };
export const tar: DocumentFormat = { type: "tar", read: readArchive };
export const cab: DocumentFormat = { type: "cab", read: readArchive };
